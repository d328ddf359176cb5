#!/usr/bin/env python3
"""Ends a server by SIGTERM while requests are under way: python3 src/staging/shutdown.py [--java PATH]

The readiness must turn to 503 while the server still accepts requests, a request that has begun must be finished, and the process
must end after that, without a stack trace in its log. Queued mail must be sent before the end, or the log must name the invitees if the
mail server does not respond in time."""
import argparse
import pathlib
import shutil
import socket
import tempfile
import threading
import time

from harness import INVITES, Atlas, Checks, control, jar_server, ready, start
from server import free_port

DELAY = 4
INVITATION = INVITES + "/690000000000000000000c10"
INVITEES = ["begun@shutdown.example.com", "queued@shutdown.example.com"]


class MailServer(threading.Thread):
    """Accepts messages by SMTP, one connection at a time, and says nothing before it is released."""

    def __init__(self):
        super().__init__(daemon=True)
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port, self.released, self.recipients = self.socket.getsockname()[1], threading.Event(), []
        self.start()

    def run(self):
        while True:
            connection, _ = self.socket.accept()
            self.released.wait()
            with connection, connection.makefile("rw", newline="\r\n") as lines:
                self.serve(lines)

    def serve(self, lines):
        def reply(text):
            lines.write(text + "\n")
            lines.flush()
        reply("220 mail.example.com")
        for line in lines:
            if line.startswith("RCPT TO:"):
                recipient = line.split("<")[1].split(">")[0]
            if line.startswith("DATA"):
                reply("354 Go on")
                while next(lines) != ".\r\n":
                    pass
                self.recipients.append(recipient)
            reply("221 Bye" if line.startswith("QUIT") else "250 OK")


def requests(checks, java, directory):
    """A request that has begun, and those that arrive before the shutdown's delay is over."""
    port = free_port()
    server = start(jar_server("requests", java, port, directory, "--mockatlas.shutdown-delay=%ds" % DELAY))
    control(port, "PUT", "/faults", {"faults": [{"method": "DELETE", "delay": "PT%dS" % (2 * DELAY)}]})
    found = []
    begun = threading.Thread(target=lambda: found.append(Atlas(port).call("DELETE", INVITATION)[0]))
    begun.start()
    time.sleep(1)
    server.process.terminate()
    time.sleep(1)
    checks.expect("the server is not ready", False, ready(port))
    checks.expect("but accepts requests", 200, Atlas(port).call("GET", INVITES)[0])
    begun.join(60)
    checks.expect("a request that has begun is finished", [204], found)
    ended(checks, server)


def mail(checks, java, directory, name, is_released):
    """Two invitations just before the end; the mail server responds after it, or never. Returns the recipients and the log."""
    port, receiver = free_port(), MailServer()
    server = start(jar_server(name, java, port, directory, "--spring.mail.host=127.0.0.1", "--spring.mail.port=%d" % receiver.port,
                              "--spring.mail.properties.mail.smtp.timeout=60000"))
    checks.expect("%s: invitations are created" % name, [200, 200], [Atlas(port).invite(invitee)[0] for invitee in INVITEES])
    server.process.terminate()
    time.sleep(1)
    if is_released:
        receiver.released.set()
    log = ended(checks, server)
    return receiver.recipients, log


def ended(checks, server):
    """Returns the log of a server that was told to end."""
    checks.expect("%s: the process ends" % server.name, 143, server.process.wait(60))
    log = pathlib.Path(server.log).read_text()
    checks.expect("%s: no stack trace in the log" % server.name, 0, log.count("\n\tat "))
    server.stop()
    return log


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--java", default=shutil.which("java"))
    options = arguments.parse_args()
    checks = Checks("shutdown")
    with tempfile.TemporaryDirectory(prefix="mock-atlas-shutdown.") as directory:
        requests(checks, options.java, directory)
        recipients, log = mail(checks, options.java, directory, "slow mail", True)
        checks.expect("slow mail: queued messages are sent", INVITEES, recipients)
        checks.expect("slow mail: the log names no invitee", [], [invitee for invitee in INVITEES if invitee in log])
        recipients, log = mail(checks, options.java, directory, "silent mail", False)
        checks.expect("silent mail: the log names the invitees", INVITEES,
                      [invitee for invitee in INVITEES if invitee in log.partition("Shutting down: ")[2]])
    checks.finish()


if __name__ == "__main__":
    main()

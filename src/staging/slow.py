#!/usr/bin/env python3
"""Opens 400 slow connections of each kind, and measures how long other calls wait meanwhile:
python3 src/staging/slow.py [--java PATH] [--connections N] [--seconds N] [--port PORT of a running server]

The connections send nothing, a header or a body a byte at a time, stop within a body, or read no response, with and without
credentials.
Meanwhile health, and a GET and a PATCH of another caller, must be answered within a second and succeed; the check allows three
seconds."""
import argparse
import base64
import contextlib
import pathlib
import shutil
import socket
import tempfile
import threading
import time

from harness import ACCOUNT, INVITES, Atlas, Checks, control, jar_server, start, token
from client import Client
from server import free_port

LIMIT = 3.0
INVITATION = "690000000000000000000c10"  # of the sandbox
BODY_TIMEOUT = 10
LONGEST = BODY_TIMEOUT + 10  # the server's limit of the whole body, of a silence in it, and some patience


def head(method, path, headers="", length="100000"):
    framing = "Transfer-Encoding: chunked" if length == "chunked" else "Content-Length: " + length
    return ("%s %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: application/vnd.atlas.2023-01-01+json\r\n"
            "%s%s\r\n\r\n" % (method, path, headers, framing)).encode()


def kinds(bearer):
    """Name, first bytes, the byte that follows again and again (none: silence), the status in the end (none: any), and the pause."""
    basic = "Authorization: Basic %s\r\n" % base64.b64encode(":".join(ACCOUNT).encode()).decode()
    signed = "Authorization: Bearer %s\r\n" % bearer
    yield "idle", b"", b"", None
    yield "a header a byte at a time", b"GET / HTTP/1.1\r\nX-Slow: ", b"x", None
    for name, path in ("Atlas", INVITES), ("token", "/api/oauth/token"), ("unknown path", "/unknown"), ("malformed path", "/%00"):
        yield "no credentials, " + name, head("POST", path), b"x", None
    yield "no credentials, silence", head("POST", INVITES), b"", None
    yield "no credentials, chunk header", head("POST", INVITES, length="chunked"), b"0", None
    yield "wrong credentials", head("POST", INVITES, "Authorization: Bearer x\r\n"), b"x", None
    yield "signed in", head("POST", INVITES, signed), b" ", 408
    yield "signed in, silence", head("POST", INVITES, signed), b"", 408
    yield "signed in, chunk header", head("POST", INVITES, signed, "chunked") + b"1\r\n \r\n", b"0", None
    # Eight digits, which would take 28 s.
    yield "signed in, slow chunk header", head("POST", INVITES, signed, "chunked") + b"1\r\n \r\n", b"0", 408, 3.5
    yield "signed in, token", head("POST", "/api/oauth/token", basic).replace(b"application/json", b"application/x-www-form-urlencoded"), b"x", 408
    yield "control API", head("PUT", "/_mockatlas/state"), b" ", 408


PIPELINED = 60


def readers(bearer):
    """Name and first bytes of connections that send many requests, or one with a long response, and read nothing."""
    signed = "Authorization: Bearer %s\r\n" % bearer
    for name, path, headers in (("unknown path", "/unknown", ""), ("no credentials", INVITES, ""),
                                ("the console's style", "/_mockatlas/console/assets/style/views.css", ""),
                                ("the description of the control API", "/_mockatlas/openapi", ""),
                                ("signed in", INVITES, signed)):
        request = "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n%s\r\n" % (path, headers)
        yield "unread, %d of %s" % (PIPELINED, name), (request * PIPELINED).encode()
        yield "unread, %s" % name, request.encode()


class SlowConnections(threading.Thread):
    """Connections of one kind, which send their byte after each pause until they are closed."""

    def __init__(self, port, number, first, byte, pause=0.5, window=None):
        super().__init__(daemon=True)
        self.byte, self.pause, self.ended = byte, pause, threading.Event()
        self.sockets = []
        for _ in range(number):
            connection = socket.socket()
            if window:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, window)
            connection.settimeout(10)
            connection.connect(("127.0.0.1", port))
            connection.sendall(first)
            self.sockets.append(connection)

    def run(self):
        while not self.ended.wait(self.pause):
            for connection in self.sockets if self.byte else ():
                with contextlib.suppress(OSError):
                    connection.sendall(self.byte)

    def statuses(self, patience):
        """The numbers of responses, by status, when all connections are closed or the patience is over."""
        found, deadline = {}, time.monotonic() + patience
        for connection in self.sockets:
            received = b""
            with contextlib.suppress(OSError):
                while b"\r\n" not in received:
                    connection.settimeout(max(0.01, deadline - time.monotonic()))
                    part = connection.recv(4096)
                    if not part:
                        break
                    received += part
            status = received[9:12].decode() or "none"
            found[status] = found.get(status, 0) + 1
        return found

    def close(self):
        self.ended.set()
        self.join()
        for connection in self.sockets:
            connection.close()


def health(port):
    with Client(port, 30) as client:
        return client.send("GET", "/actuator/health", accept="*/*")[0]


def signed(port, method, document, statuses):
    atlas = Atlas(port)
    try:
        status = atlas.call(method, INVITES if document is None else INVITES + "/" + INVITATION, document)[0]
        return 200 if status in statuses else status
    finally:
        atlas.close()


def measure(port, seconds):
    """The longest time of each call, and the statuses that are not 200."""
    calls = {"health": lambda: health(port), "GET": lambda: signed(port, "GET", None, (200,)),
             "PATCH": lambda: signed(port, "PATCH", {"roles": ["ORG_MEMBER"]}, (200,))}
    longest, wrong, end = dict.fromkeys(calls, 0.0), [], time.monotonic() + seconds
    while time.monotonic() < end:
        for name, call in calls.items():
            began = time.monotonic()
            try:
                status = call()
            except Exception as problem:
                status = repr(problem)
            longest[name] = max(longest[name], time.monotonic() - began)
            if status != 200:
                wrong.append((name, status))
    return longest, wrong


def check(checks, port, connections, seconds):
    with Client(port) as client:
        status, text = token(client)
    checks.expect("a token", 200, status)
    bearer = text.decode().split('"access_token":"')[1].split('"')[0]
    every = [(*kind, 0.5)[:5] + (None,) for kind in kinds(bearer)]
    every += [(name, first, b"", None, 0.5, 2048) for name, first in readers(bearer)]
    for name, first, byte, status, pause, window in every:
        slow = SlowConnections(port, connections, first, byte, pause, window)
        slow.start()
        longest, wrong = measure(port, seconds)
        print("      %s: %s" % (name, ", ".join("%s %.2f s" % item for item in longest.items())))
        checks.none("%s: no other status" % name, wrong)
        checks.expect("%s: no call waits" % name, True, max(longest.values()) < LIMIT)
        if status is not None:
            found = slow.statuses(LONGEST)
            print("      %s" % found)
            checks.expect("%s: ends with %d or 503" % (name, status), connections,
                          found.get(str(status), 0) + found.get("503", 0))
            checks.expect("%s: some wait for the time allowed" % name, True, found.get(str(status), 0) > 0)
        slow.close()


def check_delays(checks, port):
    """160 calls delayed by a fault, and 60 long polls, leave a thread to the call that removes the fault."""
    control(port, "PUT", "/faults", {"faults": [{"delay": "PT20S"}]})
    callers = [threading.Thread(target=lambda: signed(port, "GET", None, (200,)), daemon=True) for _ in range(160)]
    callers += [threading.Thread(target=lambda: poll(port), daemon=True) for _ in range(60)]
    for caller in callers:
        caller.start()
    time.sleep(3)
    began = time.monotonic()
    control(port, "GET", "/clock")
    waited = time.monotonic() - began
    control(port, "DELETE", "/faults", expected=204)
    print("      160 delayed calls and 60 long polls: clock %.2f s" % waited)
    checks.expect("delayed calls and long polls: no call waits", True, waited < LIMIT)
    for caller in callers:
        caller.join(60)


def poll(port):
    with Client(port, 60) as client:
        client.send("GET", "/_mockatlas/inbox?to=absent@example.com&timeout=PT10S")


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--java", default=shutil.which("java"))
    arguments.add_argument("--connections", type=int, default=400)
    arguments.add_argument("--seconds", type=float, default=4)
    arguments.add_argument("--port", type=int)
    options = arguments.parse_args()
    checks = Checks("slow")
    with tempfile.TemporaryDirectory(prefix="mock-atlas-slow.") as directory:
        port, server = options.port, None
        if port is None:
            port = free_port()
            server = start(jar_server("slow", options.java, port, directory))
        check(checks, port, options.connections, options.seconds)
        check_delays(checks, port)
        if server is not None:
            log = pathlib.Path(server.log).read_text()
            checks.expect("no stack trace in the log", 0, log.count("\n\tat "))
            server.stop()
    checks.finish()


if __name__ == "__main__":
    main()

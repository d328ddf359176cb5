#!/usr/bin/env python3
"""Ends a server by SIGTERM while requests are under way: python3 src/staging/shutdown.py [--java PATH]

The readiness must turn to 503 while the server still accepts requests, a request that has begun must be finished, and the process
must end after that, without a stack trace in its log."""
import argparse
import pathlib
import shutil
import tempfile
import threading
import time

from harness import INVITES, Atlas, Checks, control, jar_server, ready, start
from server import free_port

DELAY = 4
INVITATION = INVITES + "/690000000000000000000c10"


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--java", default=shutil.which("java"))
    options = arguments.parse_args()
    checks, port = Checks("shutdown"), free_port()
    with tempfile.TemporaryDirectory(prefix="mock-atlas-shutdown.") as directory:
        server = start(jar_server("shutdown", options.java, port, directory, "--mockatlas.shutdown-delay=%ds" % DELAY))
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
        checks.expect("the process ends", 143, server.process.wait(60))
        log = pathlib.Path(server.log).read_text()
        checks.expect("no stack trace in the log", 0, log.count("\n\tat "))
        server.stop()
    checks.finish()


if __name__ == "__main__":
    main()

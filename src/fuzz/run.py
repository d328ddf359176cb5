#!/usr/bin/env python3
"""Sends hostile inputs to a server: python3 src/fuzz/run.py [--java PATH] [--inputs N | --seconds N] [--seed N] [--port PORT]

Every response must be JSON or empty, and no 5xx but 501 NOT_EMULATED and 503; the server must go on to answer, its log must have no
stack trace and no more lines than inputs, and its heap must not grow. The seed repeats a run; a failing input is printed."""
import argparse
import json
import pathlib
import random
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "staging"))

from harness import Atlas, Checks, control, jar_server, start, token  # noqa: E402
from client import Client  # noqa: E402
from server import free_port  # noqa: E402
from inputs import Inputs  # noqa: E402

THREADS = 4
REFRESH = 500  # inputs after which the state and the credentials are renewed
HEAP_GROWTH = 24  # MiB, between a fifth of the inputs and their end


class Fuzzer(threading.Thread):
    """Sends the inputs of one seed, one connection each."""

    def __init__(self, number, seed, port, inputs, deadline, report):
        super().__init__(daemon=True)
        self.number, self.random, self.port = number, random.Random("%d/%d" % (seed, number)), port
        self.inputs, self.deadline, self.report, self.sent = inputs, deadline, report, 0

    def run(self):
        try:
            self.send()
        except Exception as problem:
            self.report.fail("the fuzzer itself: %r" % problem)

    def send(self):
        while self.sent < self.inputs and time.monotonic() < self.deadline and len(self.report.problems) < 20:
            if self.sent % REFRESH == 0:
                bearer, nonce = credentials(self.port, self.number == 0)
                generator = Inputs(self.random, bearer)
            kind, request = generator.next(nonce)
            self.sent += 1
            try:
                self.report.add(kind, request, exchange(self.port, request))
            except OSError as problem:
                self.report.add(kind, request, b"", problem)


def credentials(port, reset):
    """Restores the sandbox, which some inputs change, and returns a token and a nonce."""
    if reset:
        control(port, "POST", "/reset")
        control(port, "DELETE", "/faults", expected=204)
        control(port, "DELETE", "/clock", expected=204)
    with Client(port) as client:
        _, text = token(client)
        _, head, _ = client.send("GET", "/api/atlas/v2/orgs")
    return json.loads(text)["access_token"], head.split('nonce="', 1)[1].split('"', 1)[0]


def exchange(port, request):
    """Sends an input and half-closes the connection; returns what the server sends until it closes."""
    with socket.create_connection(("127.0.0.1", port), 30) as connection:
        try:
            connection.sendall(request)
            connection.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # the server has answered and closed
        received = b""
        try:
            while len(received) < 20_000_000:
                part = connection.recv(65536)
                if not part:
                    break
                received += part
        except ConnectionError:
            pass
        return received


class Report:
    def __init__(self):
        self.lock, self.problems, self.statuses, self.kinds = threading.Lock(), [], {}, {}

    def fail(self, why):
        with self.lock:
            self.problems.append(why)

    def add(self, kind, request, received, failure=None):
        why = "no response: %r" % failure if failure else wrong(received)
        status = received[9:12].decode("latin-1") if received.startswith(b"HTTP/") else "none"
        with self.lock:
            self.statuses[status] = self.statuses.get(status, 0) + 1
            self.kinds[kind] = self.kinds.get(kind, 0) + 1
            if why:
                self.problems.append(why)
                print("      %s: %s\n      %r\n      %r" % (kind, why, re.sub(rb"eyJ[\w.-]{200,}", b"TOKEN", request)[:1500], received[:300]), flush=True)


def wrong(received):
    """Why the bytes of the responses are wrong; None if they are not."""
    for head in re.finditer(rb"HTTP/1\.1 (\d\d\d) [^\n]*\r\n((?:[^\r\n]+\r\n)*)\r\n([^\r\n]{0,2000})", received):
        status, headers, body = int(head.group(1)), head.group(2).lower(), head.group(3)
        if status >= 500 and not (status == 501 and b"not_emulated" in headers) and status != 503:
            return "status %d" % status
        if status < 400 or b"content-security-policy" in headers:
            continue  # the pages of mail links are HTML
        if b"text/html" in headers:
            return "HTML"
        for text in (b"Apache Tomcat", b"Exception", b"\tat ", b"org.springframework", b"java.lang"):
            if text in body:
                return "leaks %r" % text
    return None


def heap(pid, java):
    """The used heap in MiB after a full collection."""
    jcmd = pathlib.Path(java).resolve().parent / "jcmd"
    subprocess.run([str(jcmd), str(pid), "GC.run"], check=True, stdout=subprocess.DEVNULL)
    text = subprocess.run([str(jcmd), str(pid), "GC.heap_info"], check=True, capture_output=True, text=True).stdout
    return int(re.search(r"used (\d+)K", text).group(1)) / 1024


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--java", default=shutil.which("java"))
    arguments.add_argument("--inputs", type=int, default=100_000)
    arguments.add_argument("--seconds", type=float, default=float("inf"))
    arguments.add_argument("--seed", type=int, default=random.randrange(10 ** 6))
    arguments.add_argument("--port", type=int)
    options = arguments.parse_args()
    print("seed %d" % options.seed, flush=True)
    checks, report = Checks("fuzz"), Report()
    with tempfile.TemporaryDirectory(prefix="mock-atlas-fuzz.") as directory:
        port, server, used = options.port or free_port(), None, []
        if options.port is None:
            server = start(jar_server("fuzz", options.java, port, directory, "--mockatlas.journal.max-entries=1000"))
        began = time.monotonic()
        fuzzers = [Fuzzer(i, options.seed, port, options.inputs // THREADS, began + options.seconds, report) for i in range(THREADS)]
        for fuzzer in fuzzers:
            fuzzer.start()
        while any(fuzzer.is_alive() for fuzzer in fuzzers):
            time.sleep(0.5)
            part = max(sum(f.sent for f in fuzzers) / options.inputs, (time.monotonic() - began) / options.seconds)
            if server is not None and len(used) < 2 and part > (0.2, 0.6)[len(used)]:
                used.append(heap(server.pid, options.java))
        sent, seconds = sum(fuzzer.sent for fuzzer in fuzzers), time.monotonic() - began
        checks.none("%d inputs: no wrong response" % sent, report.problems)
        checks.expect("the server answers", 200, Atlas(port).call("GET", "/api/atlas/v2/orgs")[0])
        if server is not None:
            used.append(heap(server.pid, options.java))
            print("      heap after %s: %s MiB" % (", ".join(("20 %", "60 %", "100 %")[:len(used)]), ", ".join("%.0f" % mib for mib in used)))
            checks.expect("the heap does not grow by more than %d MiB" % HEAP_GROWTH, True, used[-1] - used[0] < HEAP_GROWTH)
            log = pathlib.Path(server.log).read_text(errors="replace").split("\n")
            print("      %d lines in the log" % len(log))
            checks.none("no stack trace in the log", [line for line in log if line.startswith("\tat ")])
            checks.none("no defect in the log", sorted({line.split("Unforeseen")[1][:200] for line in log if "Unforeseen" in line}))
            checks.expect("no more lines than inputs", True, len(log) < sent + 100)
            server.stop()
    print("%d inputs in %.0f s: %s; by status %s" % (sent, seconds, dict(sorted(report.kinds.items())), dict(sorted(report.statuses.items()))))
    checks.finish()


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Sends hostile inputs to a server: python3 src/fuzz/run.py [--java PATH] [--inputs N | --seconds N] [--seed N] [--port PORT --control-token TOKEN]

Every complete request must have a response, every error a body of JSON, and no body HTML (but the pages') or a part of a stack trace.
The only 5xx are 501 NOT_EMULATED, a 503 that names an exceeded limit, and what a fault explains that an input has set. The server must
go on to answer, its log must have no stack trace and no more lines than inputs, and its heap must not grow. The seed repeats a run; a
failing input is printed."""
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
REFRESH = 250  # inputs after which the state and the credentials are renewed
HEAP_GROWTH = 24  # MiB, between a fifth of the inputs and their end
CONTROL_TOKEN = "0123456789-fuzz-control-token"
LIMITS = (b"streams of events is reached", b"waiting calls is reached", b"Too many calls are waiting or delayed")
LEAKS = re.compile(rb"\n\s*at [\w.$/]+\(|\w\.java:\d+|[Ee]xception: |\w(?:Exception|Error)\b[^\w\" ]|org\.(?:springframework|hibernate|apache|h2)\.|java\.lang\.|Apache Tomcat")
HTML = re.compile(rb"<!doctype|<html|<body", re.I)
HEAD = re.compile(rb"HTTP/1\.1 (\d\d\d) ?[^\r\n]*\r\n((?:[^\r\n]+\r\n)*)\r\n")


class Fuzzer(threading.Thread):
    """Sends the inputs of one seed, one connection each."""

    def __init__(self, number, seed, port, control_token, inputs, deadline, report):
        super().__init__(daemon=True)
        self.number, self.random, self.port = number, random.Random("%d/%d" % (seed, number)), port
        self.control_token, self.inputs, self.deadline, self.report, self.sent = control_token, inputs, deadline, report, 0

    def run(self):
        try:
            self.send()
        except Exception as problem:
            self.report.fail("the fuzzer itself: %r" % problem)

    def send(self):
        while self.sent < self.inputs and time.monotonic() < self.deadline and len(self.report.problems) < 20:
            if self.sent % REFRESH == 0:
                bearer, nonce, links = renewed(self.port, self.control_token, self.number == 0)
                generator = Inputs(self.random, bearer, self.control_token, links)
            kind, request = generator.next(nonce)
            self.sent += 1
            began = time.monotonic()
            try:
                received, complete = exchange(self.port, request)
                if sets_fault(request, received):
                    control(self.port, "DELETE", "/faults", expected=204, token=self.control_token)
                    self.report.fault(began)
                self.report.add(kind, request, received, began, complete)
            except OSError as problem:
                self.report.add(kind, request, b"", began, True, problem)


def renewed(port, control_token, reset):
    """Restores the sandbox, which some inputs change; returns a bearer token, a nonce, and the tokens of links in messages."""
    call = lambda *arguments, **options: control(port, *arguments, token=control_token, **options)
    if reset:
        call("POST", "/reset")
        call("DELETE", "/faults", expected=204)
        call("DELETE", "/clock", expected=204)
    links = [message["acceptUrl"].split("/")[-2] for message in call("GET", "/inbox")["messages"]]
    with Client(port) as client:
        _, text = token(client)
        _, head, _ = client.send("GET", "/api/atlas/v2/orgs")
    return json.loads(text).get("access_token", "a.b.c"), head.split('nonce="', 1)[1].split('"', 1)[0], links or ["none"]


def exchange(port, request):
    """Sends an input and half-closes the connection; returns what the server sends until it closes, or until the first event of a
    stream, and whether it took the whole input."""
    complete = True
    with socket.create_connection(("127.0.0.1", port), 30) as connection:
        try:
            connection.sendall(request)
            connection.shutdown(socket.SHUT_WR)
        except OSError:
            complete = False  # the server has answered and closed
        received = b""
        try:
            while len(received) < 20_000_000:
                part = connection.recv(65536)
                if not part:
                    break
                received += part
                if b"text/event-stream" in received[:1000] and b"\n\n" in received:
                    return received, complete
        except ConnectionError:
            complete = False
        return received, complete


def sets_fault(request, received):
    """Whether an input has set a fault, which may show in the responses to other inputs."""
    return b"/faults" in request.split(b"\r\n", 1)[0] and request.startswith(b"PUT") and received.startswith(b"HTTP/1.1 200")


class Report:
    def __init__(self):
        self.lock, self.problems, self.statuses, self.kinds, self.faults = threading.Lock(), [], {}, {}, []

    def fail(self, why):
        with self.lock:
            self.problems.append((None, None, why))

    def fault(self, began):
        with self.lock:
            self.faults.append((began, time.monotonic()))

    def add(self, kind, request, received, began, complete, failure=None):
        why = "no response: %r" % failure if failure else wrong(request, received, complete)
        status = received[9:12].decode("latin-1") if received.startswith(b"HTTP/") else "none"
        with self.lock:
            self.statuses[status] = self.statuses.get(status, 0) + 1
            self.kinds[kind] = self.kinds.get(kind, 0) + 1
            if why:
                self.problems.append((began, time.monotonic(), why))
                print("      %s: %s\n      %r\n      %r" % (kind, why, re.sub(rb"eyJ[\w.-]{200,}", b"TOKEN", request)[:1500], received[:1500]), flush=True)

    def unexplained(self):
        """The problems of which none can be the effect of a fault."""
        return [why for began, ended, why in self.problems
                if began is None or not any(fault[0] < ended and began < fault[1] for fault in self.faults)]


def wrong(request, received, complete):
    """Why the bytes of the responses are wrong; None if they are not."""
    if not received:
        return "no response" if complete and is_complete(request) else None
    if received.startswith(b"{") and (is_http_0_9(request) or b'"errorCode":"BAD_REQUEST"' in received):
        return wrong_response(400, b"content-type: application/json", received, False)
    if not received.startswith(b"HTTP/") and is_http_0_9(request):
        # A response of HTTP/0.9 has no head: here a page of a mail link or of the console.
        return wrong_response(200, b"content-security-policy\r\ncontent-type: text/html", received, False)
    for status, headers, body in responses(request, received):
        problem = wrong_response(status, headers, body, request.startswith(b"HEAD ") or may_be_empty(request, status))
        if problem:
            return problem
    return None


def is_complete(request):
    """Whether a request has a whole head. What comes after it decides its response, but not whether there is one. A server without
    HTTP/2 closes the connection after the preface of HTTP/2."""
    return b"\r\n\r\n" in request.lstrip(b"\r\n") and not request.startswith(b"PRI * HTTP/2.0\r\n")


def is_http_0_9(request):
    """Whether the first line has no version; the response to it has no head. Tomcat also omits the head for a malformed line if the
    last request of the same processor, of another connection, was in HTTP 0.9."""
    return len(re.split(rb"\r?\n", request.lstrip(b"\r\n"), maxsplit=1)[0].split()) < 3


def may_be_empty(request, status):
    """Whether an error has no body: Atlas's for an invalid token, and Spring Boot's for a path below its endpoints."""
    return status == 401 and b"bearer" in request.lower() or status == 404 and b"/actuator" in request


def responses(request, received):
    """Yields status, headers in lower case, and body of each response; status 0 for bytes that are none."""
    at = 0
    while at < len(received):
        head = HEAD.match(received, at)
        if not head:
            yield 0, b"", received[at:]
            return
        status, headers, at = int(head.group(1)), head.group(2).lower(), head.end()
        length = re.search(rb"^content-length: *(\d+)", headers, re.MULTILINE)
        if status < 200 or status in (204, 304) or request.startswith(b"HEAD "):
            body = b""
        elif length:
            body = received[at:at + int(length.group(1))]
            at += len(body)
        elif b"transfer-encoding: chunked" in headers:
            body, at = dechunked(received, at)
        else:
            body, at = received[at:], len(received)
        yield status, headers, body


def dechunked(received, at):
    """Returns the text of the chunks, and where they end."""
    body = b""
    while at < len(received):
        line = received.index(b"\r\n", at)
        size = int(received[at:line].split(b";")[0], 16)
        body, at = body + received[line + 2:line + 2 + size], line + 2 + size + 2
        if not size:
            break
    return body, at


def wrong_response(status, headers, body, may_be_empty):
    if not status:
        return "bytes that are no response"
    if status == 503 and not any(limit in body for limit in LIMITS) or status >= 500 and status not in (501, 503):
        return "status %d" % status
    if status == 501 and b"not_emulated" not in headers:
        return "status 501"
    leak = LEAKS.search(body)
    if leak:
        return "leaks %r" % body[max(0, leak.start() - 40):leak.end() + 40]
    if b"text/html" in headers:
        return None if b"content-security-policy" in headers else "HTML"  # the pages of mail links and the console
    is_json = re.search(rb"^content-type: *application/[\w.+-]*json", headers, re.MULTILINE)
    if status >= 400 and not (body and is_json) and not (may_be_empty and not body):
        return "an error without JSON"
    if status >= 400 and HTML.search(body):
        return "HTML in an error"
    if is_json and body:
        try:
            json.loads(body)
        except ValueError as problem:
            return "no JSON: %s" % problem
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
    arguments.add_argument("--control-token", default=CONTROL_TOKEN)
    options = arguments.parse_args()
    print("seed %d" % options.seed, flush=True)
    checks, report = Checks("fuzz"), Report()
    with tempfile.TemporaryDirectory(prefix="mock-atlas-fuzz.") as directory:
        port, server, used = options.port or free_port(), None, []
        if options.port is None:
            server = start(jar_server("fuzz", options.java, port, directory, "--mockatlas.journal.max-entries=1000",
                                      "--mockatlas.control.token=" + options.control_token))
        began = time.monotonic()
        fuzzers = [Fuzzer(i, options.seed, port, options.control_token, options.inputs // THREADS, began + options.seconds, report)
                   for i in range(THREADS)]
        for fuzzer in fuzzers:
            fuzzer.start()
        while any(fuzzer.is_alive() for fuzzer in fuzzers):
            time.sleep(0.5)
            part = max(sum(f.sent for f in fuzzers) / options.inputs, (time.monotonic() - began) / options.seconds)
            if server is not None and len(used) < 2 and part > (0.2, 0.6)[len(used)]:
                used.append(heap(server.pid, options.java))
        sent, seconds = sum(fuzzer.sent for fuzzer in fuzzers), time.monotonic() - began
        checks.none("%d inputs: no wrong response" % sent, report.unexplained())
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

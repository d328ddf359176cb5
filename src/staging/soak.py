#!/usr/bin/env python3
"""Mixed load on one server: python3 src/staging/soak.py [--java PATH] [--minutes N]

Clients with digest and bearer credentials create, read, list and cancel invitations, fail to sign in, and use the control API. The
heap after a collection and the number of threads must not grow from the middle third of the time to the last, and the journal and
the inbox must stay within their limits."""
import argparse
import json
import pathlib
import re
import shutil
import statistics
import subprocess
import tempfile
import threading
import time

import harness
from harness import INVITES, Atlas, Broken, Checks, control, jar_server, start
from client import Client
from server import free_port

CLIENTS = 6
GROWTH = 1.1
MORE_THREADS = 5
MOST_REQUESTS, MOST_MESSAGES = 1000, 1100  # 1,000 and those that are deleted with the next hundred


class Load(threading.Thread):
    """One client; notes every response that it does not expect."""

    def __init__(self, number, port, end):
        super().__init__(daemon=True)
        self.number, self.port, self.end = number, port, end
        self.atlas = Atlas(port, bearer=number % 2 == 1)
        self.calls, self.invitations, self.problems = 0, 0, []

    def run(self):
        try:
            while time.monotonic() < self.end:
                self.cycle()
        except Exception as problem:
            self.problems.append(repr(problem))

    def expect(self, what, expected, status):
        self.calls += 1
        if status != expected:
            self.problems.append("%s: %s" % (what, status))

    def cycle(self):
        username = "s%d-%d@soak.example.com" % (self.number, self.calls)
        status, id = self.atlas.invite(username)
        self.expect("POST", 200, status)
        self.invitations += 1
        self.expect("GET", 200, self.atlas.call("GET", INVITES + "/" + id)[0])
        if self.calls % 10 < 3:
            self.expect("list", 200, self.atlas.call("GET", INVITES)[0])
        if self.calls % 2:
            control(self.port, "POST", "/invitations/%s/%s" % (id, "expire" if self.calls % 3 else "decline"))
        else:
            self.expect("DELETE", 204, self.atlas.cancel(id))
            self.expect("DELETE again", 404, self.atlas.cancel(id))
        with Client(self.port, 30) as stranger:
            stranger.challenge(INVITES)
            stranger.use(("stranger", "99999999-9999-4999-8999-999999999999"))
            self.expect("unknown key", 401, stranger.signed_response("GET", INVITES)[0])
        if self.number == 0 and self.calls % 50 < 7:
            self.controls()

    def controls(self):
        """What changes the whole server: the clock, the faults and an export."""
        control(self.port, "PUT", "/faults", {"faults": [{"path": "/none", "status": 503, "times": 1}]})
        control(self.port, "PUT", "/clock", {"shift": "PT1S"})
        control(self.port, "DELETE", "/clock", expected=204)
        control(self.port, "GET", "/state")


def sample(server):
    """The bytes of live objects, by a full collection, the number of threads, and the bytes by class."""
    jcmd = pathlib.Path("/proc/%d/exe" % server.pid).resolve().parent / "jcmd"
    histogram = subprocess.run([str(jcmd), str(server.pid), "GC.class_histogram"], capture_output=True, text=True, check=True).stdout
    total = int(histogram.strip().splitlines()[-1].split()[2])
    classes = {name: int(size) for size, name in re.findall(r"^ *\d+: +\d+ +(\d+) +(\S+)", histogram, re.MULTILINE)}
    with open("/proc/%d/status" % server.pid) as status:
        threads = next(int(line.split()[1]) for line in status if line.startswith("Threads:"))
    return total, threads, classes


def length(port, path, field):
    with Client(port, 60) as client:
        status, _, text = client.send("GET", "/_mockatlas" + path, accept="application/json")
    if status != 200:
        raise AssertionError("GET /_mockatlas%s: %d: %s" % (path, status, text[:300]))
    return len(json.loads(text)[field])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--java", default=shutil.which("java"))
    parser.add_argument("--minutes", type=float, default=10)
    arguments = parser.parse_args()
    checks = Checks("soak")
    seconds = 60 * arguments.minutes
    with tempfile.TemporaryDirectory() as directory, \
            jar_server("soak", arguments.java, free_port(), directory, "--mockatlas.storage.path=" + directory + "/state") as server:
        start(server)
        began = time.monotonic()
        load = [Load(number, server.port, began + seconds) for number in range(CLIENTS)]
        for client in load:
            client.start()
        samples = []
        while any(client.is_alive() for client in load):
            time.sleep(max(1, seconds / 60))
            samples.append(sample(server))
        problems = [problem for client in load for problem in client.problems]
        if len(samples) < 3:
            raise AssertionError("the clients ended early: %s" % problems)
        third = len(samples) // 3
        middle, last = samples[third:2 * third], samples[2 * third:]
        heap = [statistics.median(total for total, _, _ in part) for part in (middle, last)]
        threads = [max(number for _, number, _ in part) for part in (middle, last)]
        print("%d calls in %d s; live objects %.1f MB, then %.1f MB; threads %d, then %d"
              % (sum(client.calls for client in load), time.monotonic() - began, heap[0] / 1e6, heap[1] / 1e6, *threads))
        before, after = middle[len(middle) // 2][2], last[-1][2]
        grown = sorted(((size - before.get(name, 0), name) for name, size in after.items()), reverse=True)[:6]
        print("grown from the middle to the end: " + ", ".join("%s %.1f MB" % (name, more / 1e6) for more, name in grown))
        checks.none("every response is right", problems)
        checks.expect("the heap is flat", True, heap[1] <= heap[0] * GROWTH)
        checks.expect("the number of threads is flat", True, threads[1] <= threads[0] + MORE_THREADS)
        checks.expect("the journal is bounded", True, 0 < length(server.port, "/requests?limit=100000", "requests") <= MOST_REQUESTS)
        invitations = sum(client.invitations for client in load)
        checks.expect("more messages were sent than the inbox keeps", True, invitations > MOST_MESSAGES)
        checks.expect("the inbox has the latest messages", 1000, length(server.port, "/inbox?limit=1000", "messages"))
        checks.expect("and not the first ones", 0, length(server.port, "/inbox?to=s0-0@soak.example.com", "messages"))
        with open(server.log) as log:
            checks.none("the log has no stack trace", [line for line in log if line.startswith("\tat ")])
    checks.finish()


if __name__ == "__main__":
    main()

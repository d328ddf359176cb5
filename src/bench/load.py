"""Load by wrk, which signs each request by signed.lua."""
import collections
import contextlib
import json
import os
import signal
import statistics
import subprocess

import machine
from client import REALM, Client, control, md5
from server import CannotMeasure
from targets import CANNING, INVITATION, OWNER, SOURCES

Load = collections.namedtuple("Load", "rate p50 p99 cpu foreign")
CONNECTIONS = 16
JOURNAL_SECONDS = 5


def get(path=INVITATION, key=OWNER):
    """GET of a path, signed by Digest. Peers, which have no challenge, get a signature of the same length."""
    def prepare(server):
        nonces = ["A" * 32] if server.name in CANNING else challenges(server, path)
        return dict(signature(key, nonces), mode="get", path=path)
    return prepare


def bearer(token):
    """GET of an invitation, signed by a token."""
    return lambda server: {"mode": "get", "path": INVITATION, "token": token}


class Cycles:
    """POST and DELETE in turn, in an organization that each run has for itself."""

    def __init__(self):
        self.org, self.runs = None, 0

    def __call__(self, server):
        if self.org:
            control(server.port, "DELETE", "/orgs/" + self.org, expected=204)
        made = control(server.port, "POST", "/orgs", expected=201)
        self.org, self.runs = made["orgId"], self.runs + 1
        path = "/api/atlas/v2/orgs/%s/invites" % self.org
        nonces = challenges(server, path)
        return dict(signature((made["publicKey"], made["privateKey"]), nonces), mode="cycle", path=path, tag="r%d-" % self.runs)


def challenges(server, path):
    """Nonces that take turns: a connection may pause while the others send 100 counts of each, and no more."""
    with Client(server.port) as connection:
        return [connection.challenge(path) for _ in range(4 * CONNECTIONS)]


def signature(key, nonces):
    return {"user": key[0], "ha1": md5("%s:%s:%s" % (key[0], REALM, key[1])), "nonces": ",".join(nonces)}


def run(server, prepare, seconds, quiet=True, tries=5):
    """One run. An answer that is not expected is a failure of the row; a run without answers, as a busy machine may have
    when it is short, is repeated for twice as long."""
    arguments = ["%s=%s" % pair for pair in prepare(server).items()]
    if quiet:
        machine.wait_until_quiet()
    measurement = machine.Measurement(server.pid)
    done = subprocess.run(
        ["wrk", "-t1", "-c%d" % CONNECTIONS, "-d%ds" % seconds, "--timeout", "10s", "-s", str(SOURCES / "signed.lua"),
         "http://127.0.0.1:%d" % server.port, "--", *arguments], capture_output=True, text=True)
    measurement.end()
    if done.returncode or not done.stdout.endswith("}\n"):
        said = (done.stdout + done.stderr)[-400:].replace("\n", " | ")
        raise CannotMeasure("wrk: exit status %d: %s" % (done.returncode, said))
    summary = json.loads(done.stdout.splitlines()[-1])
    wrong = summary["refused"] + summary["socket"] + summary["timeout"]
    if arguments[-1].startswith("tag="):
        wrong += summary["requests"] - summary["made"] - summary["deleted"]
    if not wrong and not summary["requests"] and tries > 1:
        return run(server, prepare, 2 * seconds, quiet, tries - 1)
    if wrong or not summary["requests"]:
        raise CannotMeasure("%s: of %d requests %d were not answered as expected: %s" % (
            server.name, summary["requests"], wrong, json.dumps(summary)))
    return Load(summary["requests"] * 1e6 / summary["micros"], summary["p50"] / 1e3, summary["p99"] / 1e3,
                measurement.cpu * 1e3 / summary["requests"], measurement.foreign)


def compare(options, *contenders, warm=False):
    """Runs pairs of a server and its traffic in turn: for each the list of its loads."""
    for server, prepare in () if warm else contenders:
        with others_stopped(server, contenders):
            warm_up(server, prepare, options.warmup)
    loads = [[] for _ in contenders]
    for _ in range(options.repetitions):
        for taken, (server, prepare) in zip(loads, contenders):
            with others_stopped(server, contenders):
                taken.append(run(server, prepare, options.seconds, quiet=not options.smoke))
    return loads


def warm_up(server, prepare, seconds):
    """WireMock's journal has no limit and fills the heap in a minute of large responses: it is emptied every 5 s."""
    if server.name != "wiremock":
        run(server, prepare, seconds, quiet=False)
        return
    for start in range(0, seconds, JOURNAL_SECONDS):
        run(server, prepare, min(JOURNAL_SECONDS, seconds - start), quiet=False)
        empty_journal(server.port)


def empty_journal(port):
    with Client(port) as connection:
        status, _, _ = connection.send("DELETE", "/__admin/requests", accept="*/*")
    if status != 200:
        raise CannotMeasure("DELETE /__admin/requests: %d" % status)


@contextlib.contextmanager
def others_stopped(server, contenders):
    """Stops the other servers meanwhile: MockServer and WireMock work on for seconds after a load."""
    others = {other.pid for other, _ in contenders} - {server.pid}
    for pid in others:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in others:
            os.kill(pid, signal.SIGCONT)


def median(loads):
    return Load(*(statistics.median(column) for column in zip(*loads)))

#!/usr/bin/env python3
"""The packaged jar while its database is away: src/e2e/outage.py [path/to/java]

PostgreSQL is stopped, frozen and restarted; the disk of a file is full; a file is damaged. It needs target/mock-atlas.jar,
PostgreSQL's programs, and for the full disk a tmpfs that it can mount (as root), without which that part fails.
"""
import base64
import collections
import concurrent.futures
import contextlib
import http.client
import json
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
JAR = ROOT / "target" / "mock-atlas.jar"
JAVA = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
ORG = "690000000000000000000a01"
INVITES = f"/api/atlas/v2/orgs/{ORG}/invites"
V2 = "application/vnd.atlas.2023-01-01+json"
ACCOUNTS = "application/vnd.atlas.2024-08-05+json"
CLIENT = "Basic bWRiX3NhX2lkXzY5MDAwMDAwMDAwMDAwMDAwMDAwMGE1MTptZGJfc2Ffc2tfc2FuZGJveDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDA="
UNAVAILABLE = {"detail": "The service is temporarily unavailable. Please try again later.", "error": 503,
               "errorCode": "SERVICE_UNAVAILABLE", "parameters": [], "reason": "Service Unavailable"}
LIMIT = 15  # seconds: far from the 30 s and more of a call that waits for the database; the time itself is printed
counts = collections.Counter()


def check(what, expected, got):
    good = expected(got) if callable(expected) else expected == got
    counts["passed" if good else "failed"] += 1
    print(f"ok    {what}" if good else f"FAIL  {what}\n      expected [{expected}]\n      got      [{got}]", flush=True)
    return good


def until(what, seconds, condition):
    start = time.monotonic()
    while not condition():
        if time.monotonic() - start > seconds:
            check(what, f"within {seconds} s", "not yet")
            return
        time.sleep(0.1)
    check(f"{what}, after {time.monotonic() - start:.1f} s", True, True)


class Server:
    def __init__(self, directory, name, *settings):
        self.log = pathlib.Path(directory, f"{name}.log")
        port = pathlib.Path(directory, f"{name}.port")
        print(f"\n== {name}", flush=True)
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [JAVA, "-jar", str(JAR), "--server.port=0", f"--mockatlas.port-file={port}",
                 f"--mockatlas.parent-pid={os.getpid()}", "--mockatlas.secret=e2e-secret-of-at-least-32-characters", *settings],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        while not (port.exists() and port.read_text()):
            if self.process.poll() is not None:
                raise SystemExit(f"{self.lines()}\noutage: 0 passed, 1 failed")
            time.sleep(0.1)
        self.port = int(port.read_text())

    def call(self, method, path, body=None, **headers):
        """Returns the status, the body and the seconds of a call."""
        start = time.monotonic()
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
            response = connection.getresponse()
            text = response.read().decode()
            return response.status, text, time.monotonic() - start
        finally:
            connection.close()

    def token(self, client=CLIENT):
        return self.call("POST", "/api/oauth/token", "grant_type=client_credentials", Authorization=client,
                         Content_Type="application/x-www-form-urlencoded")

    def sign_in(self):
        self.bearer = "Bearer " + json.loads(self.token()[1])["access_token"]

    def atlas(self, method, path, body=None, bearer=None, version=V2):
        return self.call(method, path, body and json.dumps(body), Authorization=bearer or self.bearer, Accept=version,
                         Content_Type="application/json")

    def invite(self, username):
        status, body, _ = self.atlas("POST", INVITES, {"username": username, "roles": ["ORG_MEMBER"]})
        return json.loads(body)["id"] if status == 200 else None

    def health(self, what):
        return self.call("GET", f"/actuator/health/{what}")[0]

    def lines(self):
        return self.log.read_text(errors="replace")

    def outages(self):
        """Returns the log's lines about the database, and anything that looks like a stack trace."""
        return [line for line in self.lines().splitlines()
                if "The database" in line or re.match(r"\s+at |Caused by|.*Exception", line)]

    def stop(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        return self.process.wait(30)


CALLS = {
    "GET": lambda server: server.atlas("GET", INVITES),
    "GET of one": lambda server: server.atlas("GET", f"{INVITES}/690000000000000000000c10"),
    "POST": lambda server: server.atlas("POST", INVITES, {"username": f"{random.random()}@example.com", "roles": ["ORG_MEMBER"]}),
    "DELETE": lambda server: server.atlas("DELETE", f"{INVITES}/690000000000000000000c10"),
    "GET by JPA": lambda server: server.atlas("GET", f"/api/atlas/v2/orgs/{ORG}/apiKeys"),
    "token": lambda server: server.token(),
    "control GET": lambda server: server.call("GET", "/_mockatlas/inbox"),
    "control DELETE": lambda server: server.call("DELETE", "/_mockatlas/inbox?to=a@example.com"),
    "control reset": lambda server: server.call("POST", "/_mockatlas/reset"),
}


# The control DELETE finds no message to delete.
READS = ("GET", "GET of one", "GET by JPA", "control GET", "control DELETE")


def unavailable(name, answer):
    status, body, _ = answer
    if status != 503:
        return False
    parsed = json.loads(body)
    if name.startswith("control"):
        return parsed["status"] == 503 and parsed["title"] == "Service Unavailable"
    return parsed == UNAVAILABLE


def each_call_is_503(server, what, reads=()):
    slowest = 0
    wrong = {}
    for name, send in CALLS.items():
        answer = send(server)
        slowest = max(slowest, answer[2])
        if answer[0] not in (200, 204) if name in reads else not unavailable(name, answer):
            wrong[name] = answer[:2]
    check(f"{what}: each {'write' if reads else 'call'} is 503 in its own form{', and each read succeeds' if reads else ''}", {}, wrong)
    check(f"{what}: the slowest takes {slowest:.1f} s", lambda got: got < LIMIT, slowest)


def outage(server, name, begin, end, concurrent):
    print(f"-- {name}", flush=True)
    known = len(server.outages())
    kept = [server.invite(f"kept-{name.replace(' ', '-')}-{n}@example.com") for n in range(5)]
    begin()
    try:
        if concurrent:
            many(server, name, concurrent)
        else:
            each_call_is_503(server, name)
        until(f"{name}: readiness is 503", 5, lambda: server.health("readiness") == 503)
        check(f"{name}: liveness is 200", 200, server.health("liveness"))
        each_call_is_503(server, f"{name}, later")
        check(f"{name}: one line in the log", 1, len(server.outages()) - known)
    finally:
        end()
    until(f"{name}: calls work again", 5, lambda: server.atlas("GET", INVITES)[0] == 200)
    until(f"{name}: readiness is 200", 5, lambda: server.health("readiness") == 200)
    check(f"{name}: 30 calls in a row", [200] * 30, [server.atlas("GET", INVITES)[0] for _ in range(30)])
    check(f"{name}: two lines in the log, and no stack trace", 2, len(server.outages()) - known) or print(
        "\n".join(server.outages()[known:][:20]))
    check(f"{name}: what was acknowledged is there", [200] * 5,
          [server.atlas("GET", f"{INVITES}/{invitation}")[0] for invitation in kept])


def many(server, name, concurrent):
    """As many calls at once as there are request threads, all without a database; meanwhile the health check answers."""
    kinds = [random.choice(list(CALLS)) for _ in range(concurrent)]
    with concurrent_calls(concurrent) as pool:
        calls = [(kind, pool.submit(CALLS[kind], server)) for kind in kinds]
        time.sleep(0.5)
        slowest = 0
        for _ in range(5):
            start = time.monotonic()
            server.health("liveness")
            server.health("readiness")
            slowest = max(slowest, time.monotonic() - start)
            time.sleep(0.2)
        answers = [(kind, call.result()) for kind, call in calls]
    longest = max(answer[2] for _, answer in answers)
    check(f"{name}: {concurrent} calls at once are 503", [],
          [(kind, answer[:2]) for kind, answer in answers if not unavailable(kind, answer)][:3])
    check(f"{name}: the slowest of them takes {longest:.1f} s", lambda got: got < LIMIT, longest)
    check(f"{name}: meanwhile two health checks take at most {slowest:.2f} s", lambda got: got < 1, slowest)


def concurrent_calls(number):
    return concurrent.futures.ThreadPoolExecutor(number)


class Postgres:
    def __init__(self, directory):
        initdb = shutil.which("initdb") or sorted(map(str, pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb")))[-1]
        self.bin = pathlib.Path(initdb).resolve().parent
        self.cluster = pathlib.Path(directory, "cluster")
        self.cluster.mkdir()
        self.as_owner = []
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root
            os.chmod(directory, 0o755)
            shutil.chown(self.cluster, "nobody")
            self.as_owner = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"]
        self.run("initdb", "-D", f"{self.cluster}/data", "-U", "atlas", "--auth=trust")
        for _ in range(5):
            self.port = random.randrange(20000, 30000)
            if self.start(check=False).returncode == 0:
                break
        self.run("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "atlas", "mockatlas")
        self.settings = [f"--spring.datasource.url=jdbc:postgresql://127.0.0.1:{self.port}/mockatlas",
                         "--spring.datasource.username=atlas"]

    def run(self, program, *arguments, check=True):
        return subprocess.run([*self.as_owner, str(self.bin / program), *arguments], check=check, cwd="/",
                              stdout=subprocess.DEVNULL)

    def start(self, check=True):
        return self.run("pg_ctl", "-D", f"{self.cluster}/data", "-w", "-l", f"{self.cluster}/log", "-o",
                        f"-p {self.port} -k {self.cluster} -h 127.0.0.1", "start", check=check)

    def stop(self, mode, check=True):
        self.run("pg_ctl", "-D", f"{self.cluster}/data", "-w", "-m", mode, "stop", check=check)

    def signal(self, signal_number):
        postmaster = int((self.cluster / "data" / "postmaster.pid").read_text().split()[0])
        children = pathlib.Path(f"/proc/{postmaster}/task/{postmaster}/children").read_text().split()
        for process in [postmaster, *map(int, children)]:
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal_number)


def postgres(directory):
    database = Postgres(directory)
    try:
        server = Server(directory, "PostgreSQL", *database.settings)
        server.sign_in()
        for send in CALLS.values():
            send(server)
        outage(server, "stopped", lambda: database.stop("fast"), database.start, 0)
        outage(server, "crashed", lambda: database.stop("immediate"), database.start, 0)
        outage(server, "frozen", lambda: database.signal(signal.SIGSTOP), lambda: database.signal(signal.SIGCONT), 200)
        writes_survive(server, database)
        check("SIGTERM ends the server", 143, server.stop())
    finally:
        with contextlib.suppress(Exception):
            database.signal(signal.SIGCONT)
        database.stop("immediate", check=False)


def writes_survive(server, database):
    print("-- writers while PostgreSQL is frozen, crashes and restarts", flush=True)
    acknowledged, refused, end = [], collections.Counter(), threading.Event()

    def write(writer):
        number = 0
        while not end.is_set():
            number += 1
            username = f"writer-{writer}-{number}@example.com"
            status, body, seconds = server.atlas("POST", INVITES, {"username": username, "roles": ["ORG_MEMBER"]})
            refused[status] += 1
            refused["slow"] += seconds > LIMIT
            if status == 200:
                identity = json.loads(body)["id"]
                acknowledged.append((identity, 200))
                if number % 10:  # an organization has at most 500 users and invitees
                    status, _, seconds = server.atlas("DELETE", f"{INVITES}/{identity}")
                    refused[status] += 1
                    refused["slow"] += seconds > LIMIT
                    if status == 204:
                        acknowledged[acknowledged.index((identity, 200))] = (identity, 404)
                    else:
                        acknowledged.remove((identity, 200))
            else:
                time.sleep(0.05)

    with concurrent_calls(8) as pool:
        writers = [pool.submit(write, writer) for writer in range(8)]
        time.sleep(1)
        database.signal(signal.SIGSTOP)
        time.sleep(4)
        database.signal(signal.SIGCONT)
        time.sleep(3)
        database.stop("immediate")
        time.sleep(1)
        database.start()
        time.sleep(3)
        end.set()
        for writer in writers:
            writer.result()
    print(f"      answers: {dict(refused)}, to verify: {len(acknowledged)}", flush=True)
    check("each answer is 200, 204 or 503, within the limit", [], [
        key for key in refused if key not in (200, 204, 503) and refused[key]])
    check("some writes were acknowledged", lambda got: got > 10, len(acknowledged))
    until("calls work again", 5, lambda: server.atlas("GET", INVITES)[0] == 200)
    check("what was acknowledged is there, what was deleted is not", [], [
        entry for entry in acknowledged if server.atlas("GET", f"{INVITES}/{entry[0]}")[0] != entry[1]][:5])


def damaged_file(directory):
    print("-- a file without its data", flush=True)
    state = pathlib.Path(directory, "state")
    file = state / "mock-atlas.mv.db"
    storage = f"--mockatlas.storage.path={state}"
    server = Server(directory, "a file", storage)
    server.sign_in()
    kept = server.invite("kept@example.com")
    rejected(directory, "a second server on one file", storage, lambda text: text.endswith("in use by another process"))
    check("the first goes on", 200, server.atlas("GET", f"{INVITES}/{kept}")[0])
    server.stop(signal.SIGKILL)
    good = file.read_bytes()
    damages = {
        "zeroed except for 8 KiB at both ends": good[:8192] + bytes(len(good) - 16384) + good[-8192:],
        "empty": b"",
        "cut after its header": good[:8192],
        "cut in half": good[:len(good) // 2],
        "zeroes": bytes(50000),
        "a text": b"hello\n",
    }
    for damage, content in damages.items():
        file.write_bytes(content)
        rejected(directory, f"a file that is {damage}", storage,
                 lambda text: str(file) in text and text.endswith("Restore the file from a copy, or move it away to start anew."))
        check("it is left as it is", True, file.read_bytes() == content)
    file.write_bytes(good)
    server = Server(directory, "the file restored", storage)
    server.sign_in()
    check("what was acknowledged is there", 200, server.atlas("GET", f"{INVITES}/{kept}")[0])
    server.stop()
    check("one file for the state", ["mock-atlas.mv.db"], sorted(os.listdir(state)))


def rejected(directory, what, storage, expected):
    start = subprocess.run([JAVA, "-jar", str(JAR), "--server.port=0", storage], stdin=subprocess.DEVNULL, cwd=directory,
                           capture_output=True, text=True, timeout=60)
    lines = (start.stdout + start.stderr).splitlines()
    check(f"{what} is rejected in one line", lambda got: len(got) == 1 and got[0].startswith("mock-atlas cannot start: ")
          and expected(got[0]), lines[:3])
    check(f"{what}: exit status", 1, start.returncode)


class RestrictedCaller:
    """A service account with an access list, whose uses are counted in memory and written a minute later."""

    def __init__(self, server):
        self.server, self.sent = server, 0
        created = json.loads(server.atlas("POST", f"/api/atlas/v2/orgs/{ORG}/serviceAccounts", {
            "name": "restricted", "description": "d", "roles": ["ORG_OWNER"], "secretExpiresAfterHours": 8},
            version=ACCOUNTS)[1])
        secret = f"{created['clientId']}:{created['secrets'][0]['secret']}"
        token = json.loads(server.token("Basic " + base64.b64encode(secret.encode()).decode())[1])
        self.bearer = f"Bearer {token['access_token']}"
        self.list = f"/api/atlas/v2/orgs/{ORG}/serviceAccounts/{created['clientId']}/accessList"
        server.atlas("POST", self.list, [{"cidrBlock": "127.0.0.0/8"}], version=ACCOUNTS)

    def get(self):
        self.sent += 1
        return self.server.atlas("GET", INVITES, bearer=self.bearer)[0]

    def let_counts_become_due(self):
        self.get()
        self.server.call("PUT", "/_mockatlas/clock", '{"shift":"PT2M"}', Content_Type="application/json")

    def count(self):
        status, body, _ = self.server.atlas("GET", self.list, version=ACCOUNTS)
        return json.loads(body)["results"][0]["requestCount"] if status == 200 else status


def full_disk(directory):
    disk = pathlib.Path(directory, "disk")
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(disk)]).returncode:
        check("a disk of 4 MiB: NOT TRIED, since a tmpfs can only be mounted as root", "a tmpfs", "none")
        return
    server = None
    try:
        server = Server(directory, "a file on a small disk", f"--mockatlas.storage.path={disk}")
        server.sign_in()
        fill, acknowledged, restricted = disk / "fill", [], RestrictedCaller(server)
        for round_ in ("first", "second"):
            print(f"-- a full disk, {round_} time", flush=True)
            known = len(server.outages())
            stored = restricted.count()
            restricted.let_counts_become_due()
            free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
            fill.write_bytes(bytes(free - 60_000))
            for number in range(500):
                status, body, _ = server.atlas("POST", INVITES, {"username": f"{round_}{number}@example.com", "roles": ["ORG_MEMBER"]})
                if status != 200:
                    break
                acknowledged.append(json.loads(body)["id"])
            check("a write is rejected when the disk is full", (503, UNAVAILABLE), (status, json.loads(body)))
            until("readiness is 503", 5, lambda: server.health("readiness") == 503)
            check("liveness is 200", 200, server.health("liveness"))
            until("reads go on", 5, lambda: server.atlas("GET", INVITES)[0] == 200)
            each_call_is_503(server, "a full disk", READS)
            check("a full disk: reads by a caller with an access list go on", [200] * 3, [restricted.get() for _ in range(3)])
            check("a full disk: the list has the stored count", stored, restricted.count())
            check("a full disk: an export succeeds", 200, server.call("GET", "/_mockatlas/state")[0])
            lost = [one for one in acknowledged if server.atlas("GET", f"{INVITES}/{one}")[0] != 200]
            check(f"a full disk: all of {len(acknowledged)} acknowledged invitations can be read", [], lost)
            time.sleep(2)
            check("one line in the log, with the directory", lambda got: len(got) == 1 and f" {disk}/" in got[0]
                  and "no space left" in got[0].lower(), server.outages()[known:])
            fill.unlink()
            until("calls work again when there is space", 5, lambda: server.health("readiness") == 200)
            check("reads work again", 200, server.atlas("GET", INVITES)[0])
            check("the list has the count of all requests", restricted.sent, restricted.count())
            for number in range(10):
                acknowledged.append(server.invite(f"{round_}-after{number}@example.com"))
            check("writes are accepted again", True, all(acknowledged))
            check("two lines in the log, and no stack trace", 2, len(server.outages()) - known) or print(
                "\n".join(server.outages()[known:][:20]))
            lost = [one for one in acknowledged if server.atlas("GET", f"{INVITES}/{one}")[0] != 200]
            check(f"all of {len(acknowledged)} acknowledged invitations are there", [], lost)
        server.stop(signal.SIGKILL)
        server = Server(directory, "the file after a restart", f"--mockatlas.storage.path={disk}")
        server.sign_in()
        lost = [one for one in acknowledged if server.atlas("GET", f"{INVITES}/{one}")[0] != 200]
        check(f"all of {len(acknowledged)} acknowledged invitations are there", [], lost)
        server.stop()
    finally:
        if server and server.process.poll() is None:
            server.stop(signal.SIGKILL)
        subprocess.run(["umount", str(disk)], check=True)


def main():
    if not JAR.exists():
        raise SystemExit("target/mock-atlas.jar is missing: ./mvnw package")
    parts = [part for part in PARTS if part.__name__ in sys.argv[2:]] or PARTS
    for part in parts:
        with tempfile.TemporaryDirectory(prefix="mock-atlas.") as directory:
            part(directory)
    print(f"\noutage: {counts['passed']} passed, {counts['failed']} failed")
    sys.exit(counts["failed"] > 0 or counts["passed"] == 0)


PARTS = [postgres, full_disk, damaged_file]

if __name__ == "__main__":
    main()

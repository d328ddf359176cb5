#!/usr/bin/env python3
"""Two servers on one PostgreSQL behind nginx: python3 src/staging/replicas.py [--java PATH] [--requests N]

First three servers start at once on an empty database, made by the statement of docs/docker-and-staging.md, then on one with the
tables of an older version, and one of them is stopped again. Clients with digest and bearer
credentials create, read and cancel invitations through the proxy, which alternates between the servers. In the middle one server is
killed and started again. No response may be an error of the server but those that were
under way at the kill, no write may be lost or done twice, and of several DELETEs of one invitation exactly one is 204. Then:
what one server revokes, changes or resets holds at the other within a second. The servers have the profile staging: no key of the
sandbox, secrets from files, and only the proxy may say where a request comes from. Secrets, certificate, seed file and the request
over TLS are those of the section "Docker Compose" of docs/docker-and-staging.md, with processes instead of containers."""
import argparse
import http.client
import json
import os
import pathlib
import re
import select
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
import types

import harness
from harness import INVITES, ROOT, Atlas, Broken, Checks, Ledger, jar_server, ready, start, token
from client import Client
from postgres import Postgres
from server import Server, environment, free_port

CLIENTS = 8
OLDER = 10  # the last migration of the database that three servers upgrade at once
CONTROL_TOKEN = "replicas-control-token"
PAGE = (ROOT / "docs/docker-and-staging.md").read_text()
SECTION = PAGE.split("\n## Docker Compose\n")[1].split("\n## ")[0]
OWNER_KEY = "5ecb2e7f-2f0c-4a37-9d0f-4f6c8a3e0d11"
KEYS = "/api/atlas/v2/orgs/690000000000000000000a01/apiKeys"


def control(port, method, path, document=None):
    return harness.control(port, method, path, document, token=CONTROL_TOKEN)


class Traffic(threading.Thread):
    """Sends its share of the requests, the last third after the restart; notes each response that is not expected, with the time that it was under way."""

    def __init__(self, number, port, ledger, requests, restarted):
        super().__init__(daemon=True)
        self.number, self.ledger, self.left = number, ledger, requests
        self.last_third, self.restarted = requests // 3, restarted
        self.atlas = Atlas(port, bearer=number % 2 == 1)
        self.problems, self.sent = [], 0

    def run(self):
        try:
            while self.left > 0:
                if self.left < self.last_third:
                    self.restarted.wait(300)
                self.cycle()
        except Exception as problem:
            self.problems.append((time.monotonic(), time.monotonic(), repr(problem)))

    def send(self, what, call, expected):
        """Returns the status and the result of a call; None if it has no complete response."""
        self.left -= 1
        began = time.monotonic()
        try:
            status, result = call()
        except Broken:
            status, result = None, None
        if status not in expected:
            self.problems.append((began, time.monotonic(), "%s: %s" % (what, status)))
        return status, result

    def cycle(self):
        self.sent += 1
        username = "r%d-%d@replicas.example.com" % (self.number, self.sent)
        status, id = self.send("POST", lambda: self.atlas.invite(username), {200})
        with self.ledger.lock:
            if status == 200:
                self.ledger.created[id] = username
            else:
                self.ledger.unsure_usernames.add(username)
        if status != 200:
            return
        self.send("GET", lambda: self.atlas.call("GET", INVITES + "/" + id), {200})
        if self.sent % 10:
            status, _ = self.send("DELETE", lambda: (self.atlas.cancel(id), None), {204})
            with self.ledger.lock:
                (self.ledger.cancelled if status == 204 else self.ledger.unsure_ids).add(id)
            if status == 204:
                self.send("GET", lambda: self.atlas.call("GET", INVITES + "/" + id), {404})


def documented(language):
    """The blocks of the documentation's section in this language."""
    return re.findall(r"^```%s\n(.*?)^```$" % language, SECTION, re.MULTILINE | re.DOTALL)


def shell(directory, script):
    return subprocess.run(["bash", "-euc", script], cwd=directory, capture_output=True, text=True, timeout=60)


def compose_environment(checks, directory, url):
    """The environment of the servers in compose.yaml, with the addresses, files and the account of this run."""
    directory = pathlib.Path(directory)
    made = shell(directory, re.sub(r"^docker .*$", "", documented("sh")[0], flags=re.MULTILINE))
    checks.expect("the documentation's commands create the secrets", (0, True),
                  (made.returncode, bool(re.search("^docker compose up ", documented("sh")[0], re.MULTILINE))))
    text = (ROOT / "compose.yaml").read_text()
    block = text[text.index("x-replica:"):text.index("    volumes:")]
    variables = dict(re.findall(r"^    ([A-Z_]+): (.+)$", block, re.MULTILINE))
    files = dict(re.findall(r"^  ([a-z-]+): { file: \./(\S+) }$", text, re.MULTILINE))
    mounted = directory / "run"
    mounted.mkdir()
    (directory / files["control-token"]).write_text(CONTROL_TOKEN + "\n")
    (directory / files["owner-private-key"]).write_text(OWNER_KEY + "\n")
    for source, target in re.findall(r"{ source: (\S+), target: (\S+) }", block):
        shutil.copy(directory / files[source], mounted / target)
    account = directory / "account"
    account.write_text(harness.ACCOUNT[1] + "\n")
    seed_file = directory / "seed.yaml"
    seed_file.write_text(seed())
    variables.update(SPRING_CONFIG_IMPORT="configtree:%s/" % mounted, SPRING_DATASOURCE_URL=url, SPRING_DATASOURCE_USERNAME="atlas",
                     MOCKATLAS_SEED=str(seed_file), ACCOUNT_SECRET_FILE=str(account),
                     SERVER_TOMCAT_REMOTEIP_INTERNAL_PROXIES=r"127\.0\.0\.1")
    return variables


def seed():
    """The documentation's seed file, and the sandbox with other keys, whose secrets are not in the file."""
    heading, organization = documented("yaml")[0].split("\n", 1)
    text = (ROOT / "src/main/resources/sandbox.yaml").read_text()
    for name in ("orgowner", "orgmembr", "prjowner", "prjreadr", "glxowner"):
        text = text.replace(name, "stg" + name[:5])
    text = text.replace("11111111-1111-4111-8111-111111111111", "${owner-private-key}")
    text = re.sub(r"(privateKey: )\d{8}", r"\g<1>99999999", text)
    text = text.replace("mdb_sa_id_690000000000000000000a51", harness.ACCOUNT[0])
    text = text.replace("mdb_sa_sk_sandbox0000000000000000000000000000", "${ACCOUNT_SECRET}")
    return re.sub("^%s\n" % heading, lambda _: heading + "\n" + organization, text, count=1, flags=re.MULTILINE)


def refusals(checks, java, directory, variables):
    """Starts that the profile refuses, each in one line."""
    other = pathlib.Path(directory) / "unresolved.yaml"
    other.write_text(seed().replace("${owner-private-key}", "${no-such-secret}"))
    memory = {name: value for name, value in variables.items() if not name.startswith("SPRING_DATASOURCE")}
    without_token = dict(memory, SPRING_CONFIG_IMPORT="")
    no_seed = {name: value for name, value in memory.items() if name != "MOCKATLAS_SEED"}
    no_proxies = {name: value for name, value in memory.items() if name != "SERVER_TOMCAT_REMOTEIP_INTERNAL_PROXIES"}
    copy = pathlib.Path(directory) / "copy.yaml"
    copy.write_text((ROOT / "src/main/resources/sandbox.yaml").read_text())
    renamed = pathlib.Path(directory) / "renamed.yaml"
    renamed.write_text(seed().replace("${ACCOUNT_SECRET}", "mdb_sa_sk_sandbox0000000000000000000000000000"))
    for what, environ, says in (
            ("without a control token", without_token, "requires mockatlas.control.token"),
            ("without a seed file", no_seed, "requires mockatlas.seed"),
            ("with keys of the sandbox in the seed file", dict(memory, MOCKATLAS_SEED=str(copy)), "of the sandbox, whose secret is public"),
            ("with a secret of the sandbox", dict(memory, MOCKATLAS_SEED=str(renamed)), "is one of the sandbox, and public"),
            ("with an unresolved placeholder", dict(memory, MOCKATLAS_SEED=str(other)), "no-such-secret"),
            ("without the addresses of the proxies", no_proxies, "requires server.tomcat.remoteip.internal-proxies")):
        ended = subprocess.run([java, "-XX:TieredStopAtLevel=1", "-jar", str(harness.JAR), "--server.port=0"], cwd=directory,
                               env=environment(java, directory, environ), capture_output=True, text=True, timeout=120)
        checks.expect("no start %s" % what, (1, True, 1), (ended.returncode, says in ended.stderr, ended.stderr.count("\n")))
        checks.none("no secret in its output", [secret for secret in (OWNER_KEY, CONTROL_TOKEN, harness.ACCOUNT[1])
                                                if secret in ended.stdout + ended.stderr])


def address(port, source, bearer, forwarded=None, path="/api/private/ipinfo"):
    """The address that the server sees for a call from this one; its status if that is not 200."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30, source_address=(source, 0))
    headers = {"Authorization": "Bearer " + bearer, "Accept": "application/vnd.atlas.2023-01-01+json"}
    connection.request("GET", path, headers=dict(headers, **({"X-Forwarded-For": forwarded} if forwarded else {})))
    response = connection.getresponse()
    text = response.read()
    connection.close()
    return response.status if response.status != 200 or path != "/api/private/ipinfo" else json.loads(text)["currentIpv4Address"]


def forwarded_headers(checks, proxy_port, direct_port):
    """The caller's address through the proxy and past it; the access list of the account depends on it."""
    with Client(direct_port) as client:
        bearer = json.loads(token(client)[1])["access_token"]
    checks.expect("through the proxy the client's address counts", "127.0.0.3", address(proxy_port, "127.0.0.3", bearer))
    checks.expect("and not one that it claims", "127.0.0.3", address(proxy_port, "127.0.0.3", bearer, "192.0.2.7"))
    checks.expect("past the proxy the connection's address counts", "127.0.0.2", address(direct_port, "127.0.0.2", bearer, "192.0.2.7"))
    connection = http.client.HTTPConnection("127.0.0.1", proxy_port, timeout=30)
    versioned = "application/vnd.atlas.2024-08-05+json"
    connection.request("POST", "/api/atlas/v2/orgs/690000000000000000000a01/serviceAccounts/%s/accessList" % harness.ACCOUNT[0],
                       json.dumps([{"ipAddress": "127.0.0.3"}]),
                       {"Authorization": "Bearer " + bearer, "Accept": versioned, "Content-Type": versioned})
    status = connection.getresponse().status
    connection.close()
    checks.expect("an access list is set", 200, status)
    checks.expect("through the proxy from an address on it", 200, address(proxy_port, "127.0.0.3", bearer, path=INVITES))
    checks.expect("through the proxy from another one that claims it", 403, address(proxy_port, "127.0.0.2", bearer, "127.0.0.3", INVITES))
    checks.expect("past the proxy from another one that claims it", 403, address(direct_port, "127.0.0.2", bearer, "127.0.0.3", INVITES))


def over_tls(checks, directory, port, tls_port):
    """The documentation's request through the proxy's port for TLS."""
    request = documented("sh")[1].replace("https://localhost:8443/", "https://localhost:%d/" % tls_port)
    answered = shell(directory, request.replace("curl ", "curl --silent --show-error --include ", 1))
    head, _, body = answered.stdout.rpartition("\n\n" if "\r\n" not in answered.stdout else "\r\n\r\n")
    checks.expect("the documentation's request over TLS is answered", (0, ""), (answered.returncode, answered.stderr))
    document = json.loads(body or "{}")
    checks.expect("with its organization", ["Initech"], [found["name"] for found in document.get("results", [])])
    checks.none("with links to the proxy's port for TLS", [link["href"] for link in document["links"]
                                                           if not link["href"].startswith("https://localhost:%d/" % tls_port)])
    document = json.loads(Atlas(port).call("GET", INVITES.rpartition("/")[0])[1])
    checks.none("without TLS with links to its other port", [link["href"] for link in document["links"]
                                                             if not link["href"].startswith("http://127.0.0.1:%d/" % port)])
    checks.expect("without Strict-Transport-Security to localhost", False, "strict-transport-security" in head.lower())


def large_body(checks, port):
    """A large body without credentials is rejected before the proxy has received it, so it does not store it."""
    sent, size = 0, 300 << 20
    with socket.create_connection(("127.0.0.1", port), 30) as connection:
        connection.sendall(b"POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n" % (INVITES.encode(), size))
        while sent < size and not select.select([connection], [], [], 0)[0]:
            connection.sendall(bytes(1 << 20))
            sent += 1 << 20
        status = connection.recv(12)
    checks.expect("a body of 300 MiB without credentials is rejected before its end (after %d MiB)" % (sent >> 20),
                  (True, b"HTTP/1.1 401"), (sent < size, status))


def proxy_errors(checks, directory, port):
    """What the proxy answers itself is JSON, and it passes no metrics on."""
    def answer(port, request):
        with socket.create_connection(("127.0.0.1", port), 30) as connection:
            connection.sendall(request)
            connection.settimeout(30)
            return b"".join(iter(lambda: connection.recv(1 << 16), b"")).decode()

    def get(path, *more, method="GET"):
        return ("%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n" % (method, path, "".join(more))).encode()
    malformed = {"two spaces": b"GET x y HTTP/1.1\r\n\r\n", "a host with a space": get("/", "Host: a b\r\n"), "no HTTP": b"nonsense\r\n\r\n",
                 "a long line": get("/" + "a" * 40_000), "a long header": get("/", "X: %s\r\n" % ("a" * 40_000)),
                 "an unknown version": b"GET / HTTP/3.1\r\nHost: a\r\n\r\n", "an unknown coding": get("/", "Transfer-Encoding: x\r\n")}
    checks.none("malformed requests are 400 in Atlas's form", [what for what, request in malformed.items() if not re.match(
        r'HTTP/1.1 400 .*"errorCode":"BAD_REQUEST"', answer(port, request), re.DOTALL)])
    rejected = {"TRACE": (INVITES, "/", "/actuator/metrics"), "CONNECT": (INVITES, "/", "http://localhost/")}
    checks.none("TRACE and CONNECT are 405 in Atlas's form", [(method, path) for method, paths in rejected.items() for path in paths
                if not re.match(r'HTTP/1.1 405 .*\r\nAllow: .*\r\n\r\n{"detail":"Method %s .*"errorCode":"METHOD_NOT_ALLOWED"' % method,
                                answer(port, get(path, method=method)), re.DOTALL)])
    # A version of nginx that knows this form of a target may answer 405.
    checks.none("CONNECT to a host and port is 400 or 405 in Atlas's form", [target for target in ("localhost:443", "127.0.0.1:443")
                if not re.match(r'HTTP/1.1 (400 .*"errorCode":"BAD_REQUEST"|405 .*"errorCode":"METHOD_NOT_ALLOWED")',
                                answer(port, get(target, method="CONNECT")), re.DOTALL)])
    checks.none("the proxy passes no metrics on", [path for path in ("metrics", "metrics/jvm.memory.used", "prometheus")
                if not re.match(r"HTTP/1.1 404 .*Read metrics from the servers", answer(port, get("/actuator/" + path)), re.DOTALL)])
    alone = pathlib.Path(directory) / "alone"
    alone.mkdir()
    (alone / "secrets").symlink_to(pathlib.Path(directory) / "secrets")
    port = free_port()
    with proxy(str(alone), port, free_port(), [types.SimpleNamespace(port=free_port())] * 2, status=503):
        checks.expect("without servers the proxy answers 503 in Atlas's form", [True, True],
                      [found in answer(port, get(INVITES)) for found in ("HTTP/1.1 503 ", '"errorCode":"SERVICE_UNAVAILABLE"')])


def replays(checks, directory, replicas):
    """With the documentation's line for the upstream, a digest that is sent again meets the server that has seen it, also with
    parameters that the digest does not cover, or with the absolute form of its target."""
    line = re.search(r"`(hash [^`]+;)`", SECTION).group(1)
    port, tls_port = free_port(), free_port()
    sticky = pathlib.Path(directory) / "sticky"
    sticky.mkdir()
    (sticky / "secrets").symlink_to(pathlib.Path(directory) / "secrets")
    with proxy(str(sticky), port, tls_port, replicas, line):
        first, again = [], []
        for number in range(4):
            path = "%s?username=replayed-%d@replicas.example.com" % (INVITES, number)
            with Client(port) as client:
                client.use(harness.OWNER)
                client.challenge(path)
                header = client.credentials("GET", path)
                first.append(client.send("GET", path, header + ", x=0\r\n")[0])
                again += [client.send("GET", path, header + "%s\r\n" % more)[0] for more in
                          ["", ", x=0", *(", x=%d" % other for other in range(1, 17))]]
                again.append(client.send("GET", "http://127.0.0.1:%d%s" % (port, path), header + "\r\n")[0])
    checks.expect("with one server for each path, a digest is accepted once", [200] * 4, first)
    checks.expect("and rejected when it is replayed, with any other parameters", {401}, set(again))


def proxy(directory, port, tls_port, replicas, upstream="", status=401):
    """nginx with the configuration of compose.yaml, on these ports and in front of these, once it answers with this status."""
    configuration = (pathlib.Path(__file__).parent / "nginx.conf").read_text()
    for name, replica in zip(("replica-1", "replica-2"), replicas):
        configuration = configuration.replace("%s:8080" % name, "127.0.0.1:%d" % replica.port)
    configuration = configuration.replace("listen 8080;", "listen 127.0.0.1:%d;" % port).replace("/tmp/", "%s/" % directory)
    configuration = configuration.replace("upstream mock-atlas {", "upstream mock-atlas {" + upstream)
    configuration = configuration.replace("listen 8443 ", "listen 127.0.0.1:%d " % tls_port).replace("/run/secrets/", "%s/secrets/" % directory)
    path = pathlib.Path(directory) / "nginx.conf"
    path.write_text(configuration)
    nginx = shutil.which("nginx") or "/usr/sbin/nginx"
    command = [nginx, "-p", directory, "-e", "stderr", "-c", path, "-g", "daemon off;"]
    server = Server("nginx", command, port, environment(nginx, directory), directory, pathlib.Path(directory) / "nginx.log")

    def answers(_):
        with Client(port) as client:
            return client.send("GET", INVITES)[0] == status
    server.start(answers, quiet=False, timeout=30)
    return server


def started_at_once(checks, postgres, database, replicas):
    """Starts all servers on a database without data, so that their migrations and their seeds meet."""
    for replica in replicas:
        replica.launch()
    for replica in replicas:
        replica.await_answer(ready, time.monotonic() + 180)
    checks.expect("%d servers that start at once on the database %s are all ready" % (len(replicas), database), [True] * len(replicas),
                  [ready(replica.port) for replica in replicas])
    versions = sorted(path.name.split("__")[0][1:] for path in (ROOT / "src/main/resources/db/migration").glob("V*.sql"))
    ran = postgres.query(database, "select version from flyway_schema_history where success and version is not null")
    checks.expect("each migration has run once", versions, sorted(ran))
    seeded = [[sorted(Atlas(replica.port).pending()),
               sorted(org["name"] for org in control(replica.port, "GET", "/orgs")["results"])] for replica in replicas]
    checks.expect("all have the same data", [seeded[0]] * len(replicas), seeded)
    usernames, names = [username for _, username in seeded[0][0]], seeded[0][1]
    checks.expect("and one of them has written it", (6, 6, len(set(names))), (len(usernames), len(set(usernames)), len(names)))
    no_stack_traces(checks, replicas)


def no_stack_traces(checks, replicas):
    checks.none("no stack trace in the logs", [line for replica in replicas for line in
                pathlib.Path(replica.log).read_text().split("\n") if line.startswith("\tat ")])


def older_schema(postgres, database, last):
    """Another database, with the migrations up to this one."""
    files = {int(path.name.split("__")[0][1:]): path for path in (ROOT / "src/main/resources/db/migration").glob("V*.sql")}
    postgres.url("older")
    for version in sorted(files):
        if version <= last:
            postgres.query("older", files[version].read_text())
    postgres.copy_table(database, "flyway_schema_history", "older")
    postgres.query("older", "delete from flyway_schema_history where version::int > %d" % last)


def traffic(checks, port, replicas, requests):
    """The mixed requests, with a kill and a restart in the middle."""
    ledger = Ledger()
    ledger.created = dict(Atlas(port).pending())
    before = set(ledger.created)
    restart = threading.Event()
    clients = [Traffic(number, port, ledger, requests // CLIENTS, restart) for number in range(CLIENTS)]
    began = time.monotonic()
    for client in clients:
        client.start()
    while sum(client.left for client in clients) > requests * 2 // 3:
        time.sleep(0.01)
    os.killpg(replicas[1].pid, signal.SIGKILL)
    killed = time.monotonic()
    replicas[1].process.wait()
    start(replicas[1])
    restarted = sum(client.left for client in clients)
    restart.set()
    for client in clients:
        client.join(600)
    seconds = time.monotonic() - began
    problems = [problem for client in clients for problem in client.problems]
    cut = [problem for problem in problems if problem[0] <= killed + 0.1 and problem[1] >= killed]
    print("%d requests in %.0f s; %d were cut by the kill: %s"
          % (requests, seconds, len(cut), sorted({what for _, _, what in cut})))
    checks.expect("requests were sent after the restart", True, restarted > 0)
    checks.none("no unexpected response but those under way at the kill", [problem for problem in problems if problem not in cut])
    checks.expect("at most one request of each client was under way", True, len(cut) <= CLIENTS)
    for replica in replicas:
        ledger_now = Ledger()
        ledger_now.created, ledger_now.cancelled = dict(ledger.created), set(ledger.cancelled)
        ledger_now.unsure_usernames, ledger_now.unsure_ids = set(ledger.unsure_usernames), set(ledger.unsure_ids)
        ledger_now.check(checks, "through %s" % replica.name, Atlas(replica.port).pending())
    atlas = Atlas(port)
    for id in set(dict(atlas.pending())) - before:
        atlas.cancel(id)


def deletes(checks, port, invitations=30, each=4):
    """Concurrent DELETEs of the same invitations."""
    creator = Atlas(port)
    ids = [creator.invite("once-%d@replicas.example.com" % number)[1] for number in range(invitations)]
    statuses, lock, gate = {id: [] for id in ids}, threading.Lock(), threading.Barrier(each)

    def cancel():
        atlas = Atlas(port)
        for id in ids:
            gate.wait(60)
            status = atlas.cancel(id)
            with lock:
                statuses[id].append(status)
    threads = [threading.Thread(target=cancel, daemon=True) for _ in range(each)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(300)
    checks.none("of %d concurrent DELETEs of an invitation one is 204 and the others 404" % each,
                [found for found in statuses.values() if sorted(map(str, found)) != ["204"] + ["404"] * (each - 1)])


def within_a_second(checks, what, holds):
    """Asks until it holds. The limit is generous, since this machine may be slow; the time is printed."""
    began = time.monotonic()
    while not holds() and time.monotonic() - began < 10:
        time.sleep(0.02)
    checks.expect("%s (after %.2f s)" % (what, time.monotonic() - began), True, holds())


def one_world(checks, replicas):
    """What is done through one server holds at the other."""
    a, b = replicas[0].port, replicas[1].port
    owner = Atlas(a)
    status, text = owner.call("POST", KEYS, {"desc": "revoked", "roles": ["ORG_OWNER"]})
    key = json.loads(text)
    with Client(b) as client:
        client.use((key["publicKey"], key["privateKey"]))
        client.challenge(INVITES)
        checks.expect("a key of one server is accepted by the other", 200, client.signed_response("GET", INVITES)[0])
        owner.call("DELETE", KEYS + "/" + key["id"])
        within_a_second(checks, "a key that one server deletes is rejected by the other",
                        lambda: client.signed_response("GET", INVITES)[0] == 401)
    with Client(a) as one, Client(b) as other:
        bearer = "Authorization: Bearer %s\r\n" % json.loads(token(one)[1])["access_token"]
        checks.expect("a token of one server is accepted by the other", 200, other.send("GET", INVITES, bearer)[0])
    control(a, "PUT", "/clock", {"shift": "P31D"})
    within_a_second(checks, "the clock of one server is that of the other", lambda: Atlas(b).pending() == [])
    control(b, "PUT", "/faults", {"faults": [
        {"operationId": "listOrgInvites", "times": 10, "status": 503}]})
    within_a_second(checks, "a fault set at one server acts at the other",
                    lambda: control(a, "GET", "/faults")["faults"] != [] and Atlas(a).call("GET", INVITES)[0] == 503)
    before = control(a, "GET", "/faults")["faults"][0]["hits"]
    hits, lock = [], threading.Lock()

    def hit(port):
        atlas = Atlas(port)
        for _ in range(20):
            status = atlas.call("GET", INVITES)[0]
            with lock:
                hits.append(status)
    threads = [threading.Thread(target=hit, args=(port,), daemon=True) for port in (a, b, a, b)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    checks.expect("a fault of 10 calls acts on 10 calls of both servers", 10, before + hits.count(503))
    checks.expect("and both servers say so", [10, 10], [control(port, "GET", "/faults")["faults"][0]["hits"] for port in (a, b)])
    control(b, "POST", "/reset")
    within_a_second(checks, "a reset through one server resets clock, faults and state of the other",
                    lambda: control(a, "GET", "/faults")["faults"] == [] and len(Atlas(a).pending()) == 6)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--java", default=shutil.which("java"))
    arguments.add_argument("--requests", type=int, default=10_000)
    options = arguments.parse_args()
    checks = Checks("replicas")
    harness.OWNER = ("stgorgow", OWNER_KEY)
    harness.ACCOUNT = ("mdb_sa_id_690000000000000000000a99", "mdb_sa_sk_staging00000000000000000000000000000")
    with tempfile.TemporaryDirectory(prefix="mock-atlas-replicas.") as directory, Postgres() as postgres:
        os.chmod(directory, 0o755)  # nginx's worker runs as another user
        postgres.query("postgres", "create database replicas " + re.search(r"`(template template0 [^`]+)`", PAGE).group(1))
        variables = compose_environment(checks, directory, "jdbc:postgresql://127.0.0.1:%d/replicas" % postgres.port)
        refusals(checks, options.java, directory, variables)
        replicas = [jar_server("replica-%d" % number, options.java, free_port(), directory, variables=variables)
                    for number in (1, 2, 3)]
        started_at_once(checks, postgres, "replicas", replicas)
        older_schema(postgres, "replicas", OLDER)
        for replica in replicas:
            replica.stop()
            replica.env["SPRING_DATASOURCE_URL"] = variables["SPRING_DATASOURCE_URL"].replace("replicas", "older")
        started_at_once(checks, postgres, "older", replicas)
        replicas.pop().stop()
        port, tls_port = free_port(), free_port()
        proxy(directory, port, tls_port, replicas)
        proxy_errors(checks, directory, port)
        over_tls(checks, directory, port, tls_port)
        traffic(checks, port, replicas, options.requests)
        deletes(checks, port)
        one_world(checks, replicas)
        replays(checks, directory, replicas)
        large_body(checks, port)
        forwarded_headers(checks, port, replicas[0].port)
        no_stack_traces(checks, replicas)
    checks.finish()


if __name__ == "__main__":
    main()

"""What the staging checks share: servers of the packaged jar, calls as a client makes them, and the report."""
import json
import os
import pathlib
import sys
import threading

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "src" / "bench"))

from client import Client, WrongAnswer, control  # noqa: E402
from server import Server, environment  # noqa: E402

JAR = ROOT / "target" / "mock-atlas.jar"
OWNER = ("orgowner", "11111111-1111-4111-8111-111111111111")
ACCOUNT = "mdb_sa_id_690000000000000000000a51", "mdb_sa_sk_sandbox0000000000000000000000000000"
INVITES = "/api/atlas/v2/orgs/690000000000000000000a01/invites"
READY = "/actuator/health/readiness"


class Checks:
    """Prints a line for each check, and the sum that .ci/run reads."""

    def __init__(self, name):
        self.name, self.passed, self.failed = name, 0, 0

    def expect(self, what, expected, got):
        if expected == got:
            self.passed += 1
            print("ok    " + what)
        else:
            self.failed += 1
            print("FAIL  %s\n      expected [%s]\n      got      [%s]" % (what, expected, got))
        sys.stdout.flush()

    def none(self, what, found):
        """The list of what was found must be empty."""
        self.expect(what, "none", "none" if not found else "%d: %s" % (len(found), list(found)[:5]))

    def finish(self):
        print("\n%s: %d passed, %d failed" % (self.name, self.passed, self.failed))
        sys.exit(1 if self.failed or not self.passed else 0)


def jar_server(name, java, port, directory, *settings, variables=()):
    """A server of the packaged jar on this port; its log is in the directory."""
    if not JAR.exists():
        sys.exit("target/mock-atlas.jar is missing: ./mvnw package")
    command = [java, "-jar", JAR, "--server.port=%d" % port, "--mockatlas.parent-pid=%d" % os.getpid(), *settings]
    return Server(name, command, port, environment(java, directory, variables), directory, pathlib.Path(directory) / (name + ".log"))


def ready(port):
    """Whether the server's readiness is 200."""
    with Client(port) as client:
        return client.send("GET", READY, accept="application/json")[0] == 200


def start(server):
    server.start(ready, quiet=False, timeout=120)
    return server


class Broken(Exception):
    """A call without a complete response: nothing is known of its effect."""


class Atlas:
    """A client of the invitations of the sandbox's organization Acme; one thread uses it at a time."""

    def __init__(self, port, bearer=False):
        self.port, self.bearer, self.client, self.token = port, bearer, None, None

    def call(self, method, path, document=None):
        """Returns the status and the body; authenticates when needed, as clients do."""
        body = json.dumps(document).encode() if document is not None else b""
        try:
            if self.client is None:
                self.client = Client(self.port, 30)
            if self.bearer:
                status, text = self.with_token(method, path, body)
            else:
                status, text = self.with_digest(method, path, body)
        except (OSError, WrongAnswer) as problem:
            self.close()
            raise Broken("%s %s: %r" % (method, path, problem)) from problem
        return status, text

    def with_digest(self, method, path, body):
        for _ in range(2):
            if self.client.nonce is None:
                status, head, text = self.client.send("GET", INVITES)
                if status != 401:
                    return status, text
                self.client.nonce, self.client.nc = head.split('nonce="', 1)[1].split('"', 1)[0], 0
                self.client.use(OWNER)
            status, head, text = self.client.signed_response(method, path, body)
            if status != 401 or "stale=true" not in head.lower():
                break
            self.client.nonce = None
        return status, text

    def with_token(self, method, path, body):
        if self.token is None:
            status, text = token(self.client)
            if status != 200:
                return status, text
            self.token = json.loads(text)["access_token"]
        status, _, text = self.client.send(method, path, "Authorization: Bearer %s\r\n" % self.token, body)
        return status, text

    def invite(self, username):
        """Returns the status and the id of the invitation, if it was created."""
        status, text = self.call("POST", INVITES, {"username": username, "roles": ["ORG_MEMBER"]})
        return status, json.loads(text)["id"] if status == 200 else None

    def cancel(self, invitation):
        return self.call("DELETE", INVITES + "/" + invitation)[0]

    def pending(self):
        """Returns the pending invitations as a list of pairs of id and username."""
        status, text = self.call("GET", INVITES)
        if status != 200:
            raise AssertionError("GET %s: %d: %s" % (INVITES, status, text[:300]))
        return [(invitation["id"], invitation["username"]) for invitation in json.loads(text)]

    def close(self):
        if self.client is not None:
            self.client.socket.close()
        self.client = None


def token(client):
    """Requests a token by the account's credentials; returns the status and the body."""
    import base64
    basic = base64.b64encode(":".join(ACCOUNT).encode()).decode()
    form = b"grant_type=client_credentials"
    head = ("POST /api/oauth/token HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAuthorization: Basic %s\r\nAccept: application/json\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n" % (client.port, basic, len(form)))
    status, _, text = client.exchange(head.encode() + form)
    return status, text


class Ledger:
    """What the server has acknowledged, and what was under way without a response."""

    def __init__(self):
        self.lock = threading.Lock()
        self.created, self.cancelled = {}, set()
        self.unsure_usernames, self.unsure_ids = set(), set()

    def check(self, checks, when, pending):
        """Compares the pending invitations with the ledger, and takes over what became of the unsure calls."""
        present, names = dict(pending), [name for _, name in pending]
        checks.none("%s: every acknowledged invitation is there" % when,
                    self.created.keys() - present.keys() - self.cancelled - self.unsure_ids)
        checks.none("%s: no cancelled invitation has come back" % when, self.cancelled & present.keys())
        checks.none("%s: no invitation is there that was not sent" % when,
                    [name for id, name in pending if id not in self.created and name not in self.unsure_usernames])
        checks.none("%s: no username is invited twice" % when, {name for name in names if names.count(name) > 1})
        self.created = {id: name for id, name in pending}
        self.unsure_usernames, self.unsure_ids = set(), set()

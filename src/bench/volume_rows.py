"""The rows about volume: calls among a million pending invitations against the same calls among a thousand."""
import json
import pathlib
import random
import statistics
import time

import machine
from client import Client
from postgres import Postgres
from report import Line
from server import CannotMeasure
from targets import BENCH, challenges, run

EACH = 250  # invitations of an organization
SMALL, LARGE = 1_000, 1_000_000
SMOKE_SMALL, SMOKE_LARGE = 250, 2_000
SECRET = "88888888-8888-4888-8888-888888888888"
GOAL = 1.2
LIMIT = 1800  # seconds that a load may take


def org_id(org):
    return "%024x" % (0xd0 << 88 | org << 32)


def invitation_id(org, number):
    """Two apart: the next id is that of the pending user."""
    return "%024x" % (0xd1 << 88 | org << 32 | 2 * number)


def username(org, number):
    return "guest%d@org%d.example.com" % (number, org)


def seed(invitations):
    """A seed file with so many pending invitations; JSON, as the server reads YAML or JSON, an organization a line."""
    file = BENCH / ("seed-%d.json" % invitations)
    with open(file, "w") as out:
        out.write('{"organizations":[\n')
        for org in range(invitations // EACH):
            out.write(",\n" if org else "")
            json.dump({
                "id": org_id(org), "name": "Org %d" % org,
                "apiKeys": [{"publicKey": "owner%d" % org, "privateKey": SECRET, "roles": {"orgRoles": ["ORG_OWNER"]}}],
                "invitations": [{"id": invitation_id(org, number), "username": username(org, number), "roles": ["ORG_MEMBER"]}
                                for number in range(EACH)]}, out, separators=(",", ":"))
        out.write("\n]}\n")
    return file


class Side:
    """A server with so many invitations, and a connection to it."""

    def __init__(self, server, invitations):
        self.server, self.orgs, self.client = server, invitations // EACH, None
        self.random, self.left = random.Random(7), {}
        self.times = {"get": [], "list": [], "delete": []}

    def load(self):
        """Starts the server with the seed; returns seconds until it answers."""
        began = time.monotonic()
        self.server.start(challenges, quiet=False, timeout=LIMIT)
        self.client = Client(self.server.port)
        return time.monotonic() - began

    def renew(self):
        """Nonces have an age, and a load of the other side may take long."""
        self.client = Client(self.server.port)
        self.client.challenge("/api/atlas/v2/orgs/%s/invites" % org_id(0))

    def call(self, operation, counted):
        org = self.random.randrange(self.orgs)
        left = self.left.setdefault(org, list(range(EACH)))
        number = self.random.choice(left)
        self.client.use(("owner%d" % org, SECRET))
        path = "/api/atlas/v2/orgs/%s/invites" % org_id(org)
        began = time.perf_counter()
        if operation == "get":
            self.client.signed("GET", path + "/" + invitation_id(org, number), expected=200)
        elif operation == "delete":
            self.client.signed("DELETE", path + "/" + invitation_id(org, number), expected=204)
            left.remove(number)
        else:
            text = self.client.signed("GET", path + "?username=" + username(org, number), expected=200)
            if len(json.loads(text)) != 1:
                raise CannotMeasure("list by username: %s" % text[:300].decode())
        if counted:
            self.times[operation].append(time.perf_counter() - began)


def million(targets, options):
    def database(size):
        return ["--mockatlas.storage.path=%s" % targets.directory("storage-%d" % size)]
    yield from volume(targets, options, "million", "H2 file", database)


def million_postgres(targets, options):
    with Postgres() as postgres:
        yield from volume(targets, options, "million-postgres", "PostgreSQL", lambda size: postgres.settings("bench%d" % size), postgres.leaders)


def volume(targets, options, row, where, database, others=tuple):
    """Calls in turn, one on each side; others() are processes whose CPU time is not foreign."""
    small, large = (SMOKE_SMALL, SMOKE_LARGE) if options.smoke else (SMALL, LARGE)
    with targets.image("--mockatlas.seed=%s" % seed(small), *database(small)) as one, \
            targets.image("--mockatlas.seed=%s" % seed(large), *database(large)) as other:
        sides = [Side(other, large), Side(one, small)]
        seconds = [side.load() for side in sides]
        warmup, calls = (5, 10) if options.smoke else (300, 300)
        for counted, rounds in ((False, warmup), (True, calls)):
            for side in sides:
                side.renew()
            if counted and not options.smoke:
                machine.wait_until_quiet()
            measurement = machine.Measurement(one.pid, other.pid, *others())
            for _ in range(rounds):
                for operation in ("get", "list", "delete"):
                    for side in sides:
                        side.call(operation, counted)
            measurement.end()
    for operation, what in (("get", "GET by id"), ("delete", "DELETE by id"), ("list", "List by username")):
        our, its = (statistics.median(side.times[operation]) * 1e3 for side in sides)
        yield Line(row, "%s among %s pending invitations on %s; among %s" % (what, format(large, ","), where, format(small, ",")),
                   "%.2f ms" % our, "%.2f ms" % its, our / its, GOAL, True, measurement.foreign)
    yield Line(row, "Start with that seed on %s until the first answer; with the smaller one" % where,
               "%.0f s" % seconds[0], "%.0f s" % seconds[1], seconds[0] / seconds[1])


ROWS = {"million": million, "million-postgres": million_postgres}

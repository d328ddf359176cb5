"""The rows about load: signed requests, and what the journal, faults and metrics cost."""
import base64
import contextlib
import json
import statistics
import time

from client import Client, control
from load import Cycles, bearer, compare, get, median
from report import Line, foreign, loads_line, pair_loads_line
from server import CannotMeasure
from targets import ACCOUNT, CONSOLE_OFF, INVITATION, started

LIST_ORG = "690000000000000000000e01"
LIST_KEY = ("listowner", "77777777-7777-4777-8777-777777777777")
LIST = "/api/atlas/v2/orgs/%s/invites" % LIST_ORG
METRICS_ON = ("--management.endpoints.web.exposure.include=health,metrics,prometheus",)
METRICS_OFF = ("--management.observations.enable.all=false", "--management.metrics.enable.all=false")
AUDIT = ("--logging.level.mockatlas.audit=info",)
JSON_LOG = ("--logging.structured.format.console=ecs",)
METRIC = "/actuator/metrics/http.server.requests"


def get_row(targets, options):
    with started(targets.image()) as ours, started(targets.wiremock()) as wiremock, \
            started(targets.mockserver()) as mockserver, started(targets.hello(targets.java25)) as hello:
        loads, *peers, bare = compare(options, *((server, get()) for server in (ours, wiremock, mockserver, hello)))
    name, better = max(zip(("WireMock", "MockServer"), peers), key=lambda peer: median(peer[1]).rate)
    yield loads_line("get", "GET of one invitation, signed by Digest; %s, the faster peer, with a canned answer" % name,
                     loads, better, 1.0)
    for other, peer in zip(("WireMock", "MockServer"), peers):
        if peer is not better:
            yield loads_line("get", "The same; %s, the slower peer" % other, loads, peer, None)
    yield loads_line("get", "The same; the bare Spring MVC application with a canned answer, which checks and reads nothing",
                     loads, bare, None)
    our, its = median(loads), median(better)
    yield Line("get", "The same: p99 against that of %s" % name, "%.1f ms" % our.p99, "%.1f ms" % its.p99,
               our.p99 / its.p99, 1.0, True, foreign(loads, better))


def bearer_row(targets, options):
    with started(targets.image()) as server:
        by_token, by_digest = compare(options, (server, bearer(token(server.port))), (server, get()))
    yield loads_line("bearer", "GET of one invitation, signed by a bearer token; signed by Digest", by_token, by_digest, 1.0)


def token(port):
    basic = base64.b64encode(":".join(ACCOUNT).encode()).decode()
    with Client(port) as connection:
        body = b"grant_type=client_credentials"
        head = ("POST /api/oauth/token HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAuthorization: Basic %s\r\n"
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n" % (port, basic, len(body)))
        status, _, text = connection.exchange(head.encode() + body)
    if status != 200:
        raise CannotMeasure("no token: %d" % status)
    return json.loads(text)["access_token"]


def cycle_row(targets, options):
    yield from cycles(targets, options, "cycle", "in memory", 0.6)


def cycle_file_row(targets, options):
    yield from cycles(targets, options, "cycle-file", "on an H2 file, every write durable", 0.3,
                      "--mockatlas.storage.path=%s" % targets.directory("storage"))


def cycles(targets, options, row, where, goal, *settings):
    with started(targets.image(*settings)) as ours, started(targets.wiremock()) as wiremock:
        loads, canned_gets = compare(options, (ours, Cycles()), (wiremock, get()))
    yield loads_line(row, "POST and DELETE of invitations %s, signed by Digest; WireMock's canned GET" % where,
                     loads, canned_gets, goal)


def list_row(targets, options):
    seed = {"organizations": [{
        "id": LIST_ORG, "name": "Listed",
        "apiKeys": [{"publicKey": LIST_KEY[0], "privateKey": LIST_KEY[1], "roles": {"orgRoles": ["ORG_OWNER"]}}],
        "invitations": [{"username": "guest%03d@example.com" % number, "roles": ["ORG_MEMBER"]} for number in range(500)]}]}
    with started(targets.image()) as ours:
        control(ours.port, "POST", "/state", seed)
        with Client(ours.port) as connection:
            connection.use(LIST_KEY)
            connection.challenge(LIST)
            body = connection.signed("GET", LIST, expected=200)
        if len(json.loads(body)) != 500:
            raise CannotMeasure("the list has %d invitations, not 500" % len(json.loads(body)))
        with started(targets.wiremock(("GET", INVITATION, 200, b"{}"), ("GET", LIST, 200, body))) as wiremock:
            loads, peer = compare(options, (ours, get(LIST, LIST_KEY)), (wiremock, get(LIST, LIST_KEY)))
    what = "List of the 500 pending invitations of one organization, %.0f KiB; WireMock with the same bytes canned"
    yield loads_line("list", what % (len(body) / 1024), loads, peer, 0.5)


def journal_row(targets, options):
    yield pairs_line(targets, options, "journal", "GET with the journal; without it (`mockatlas.journal.max-entries=0`)",
                     (), ("--mockatlas.journal.max-entries=0",))


def metrics_row(targets, options):
    def counted(port):
        with Client(port) as connection:
            status, _, _ = connection.send("GET", METRIC, accept="*/*")
        if status != 200:
            raise CannotMeasure("GET %s: %d: metrics are not on" % (METRIC, status))
    yield pairs_line(targets, options, "metrics", "GET with metrics (`%s`); without them (`%s`)" % (
        " ".join(METRICS_ON)[2:], "`, `".join(setting[2:] for setting in METRICS_OFF)), METRICS_ON, METRICS_OFF, counted)


def console_row(targets, options):
    yield pairs_line(targets, options, "console", "GET while no page of the console is open; without control API and console (`%s`)"
                     % CONSOLE_OFF[2:], (), (CONSOLE_OFF,))


def audit_row(targets, options):
    """Calls of the control API in turn, each of which writes a line with the audit log."""
    settings = ((), AUDIT, AUDIT + JSON_LOG)
    with contextlib.ExitStack() as stack:
        servers = [stack.enter_context(started(targets.image(*some))) for some in settings]
        for server in servers:
            set_clock(server.port, options.warmup)
        rounds = [[set_clock(server.port, options.seconds) for server in servers] for _ in range(options.repetitions)]
        for server, some in zip(servers, settings):
            with open(server.log) as log:
                if any("PUT /_mockatlas/clock" in line for line in log) != bool(some):
                    raise CannotMeasure("the log of %s does not fit its settings" % server.name)
    plain, *audited = (statistics.median(times) for times in zip(*rounds))
    for what, time_of_one in zip(("the audit log (`%s`)" % AUDIT[0][2:], "the audit log as JSON (`%s`)" % JSON_LOG[0][2:]), audited):
        yield Line("audit", "PUT of the clock with %s; without" % what, "%.0f µs" % (1e6 * time_of_one), "%.0f µs" % (1e6 * plain),
                   time_of_one / plain, 1.05)


def set_clock(port, seconds):
    """The median of the times of calls for so many seconds, one after the other on one connection."""
    times, end = [], time.monotonic() + seconds
    with Client(port) as client:
        while time.monotonic() < end:
            began = time.monotonic()
            status, _, text = client.send("PUT", "/_mockatlas/clock", body=b'{"shift":"PT0S"}', accept="application/json")
            times.append(time.monotonic() - began)
            if status != 200:
                raise CannotMeasure("PUT /_mockatlas/clock: %d: %s" % (status, text[:200]))
    return statistics.median(times)


def pairs_line(targets, options, row, what, settings, others, prepare=None):
    """The image's command with two sets of settings: fresh pairs of servers, since two JVMs with one set differ too. Pairs
    start and take turns in alternating order. prepare(port) comes after the first request to the server with settings."""
    pairs = []
    for number in range(options.pairs):
        with started(targets.image(*settings)) as first, started(targets.image(*others)) as second:
            if prepare:
                prepare(first.port)
            contenders = ((first, get()), (second, get()))
            if number % 2:
                pairs.append(compare(options, *reversed(contenders))[::-1])
            else:
                pairs.append(compare(options, *contenders))
    return pair_loads_line(row, what, pairs, 0.95)


def fault_row(targets, options):
    """One server, with and without the fault in turn, so that no two JVMs are compared."""
    fault = {"operationId": "deleteOrgInvite", "caller": "nobody", "status": 503}

    def armed(faults):
        def prepare(server):
            control(server.port, "PUT", "/faults", {"faults": faults})
            return get()(server)
        return prepare
    with started(targets.image()) as server:
        windows = [compare(options, (server, armed([fault])), (server, armed([])))]
        for _ in range(options.pairs - 1):
            windows.append(compare(options, (server, armed([fault])), (server, armed([])), warm=True))
    yield pair_loads_line("fault", "GET with a fault that does not fit; without one, on the same server", windows, 0.95)


ROWS = {"get": get_row, "cycle": cycle_row, "cycle-file": cycle_file_row, "bearer": bearer_row, "list": list_row,
        "journal": journal_row, "fault": fault_row, "metrics": metrics_row, "audit": audit_row, "console": console_row}

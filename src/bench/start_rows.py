"""The rows about starting: the image, the JUnit extension, the plain jar, Maven, and a short suite."""
import json
import select
import statistics
import subprocess
import time

import machine
from client import Client
from load import get, run
from report import Line, starts_line
from server import CannotMeasure, Start, is_200
from targets import CANNED, CONSOLE_OFF, INVITATION, INVITES, OWNER, canned, deletes_invitation

READY = "mock-atlas ready "
SUITE = 50


def in_turn(options, *contenders):
    """Calls functions that measure a start, in turn. The first round fills the caches of the system and does not count."""
    if not options.smoke:
        for measure in contenders:
            measure()
    starts = [[] for _ in contenders]
    for _ in range(options.repetitions):
        for taken, measure in zip(starts, contenders):
            taken.append(measure())
    return starts


def once(make, answered, options):
    """A function that starts a new server, and ends it."""
    def measure():
        with make() as server:
            return server.start(answered, quiet=not options.smoke)
    return measure


def start(targets, options):
    ours, mockserver, wiremock = in_turn(
        options, once(targets.image, deletes_invitation, options), once(targets.mockserver, is_200(INVITATION), options),
        once(targets.wiremock, is_200(INVITATION), options))
    yield starts_line("start", "The image's command until the first signed 204; MockServer until its first canned answer",
                      ours, mockserver, 1.0)
    yield starts_line("start", "The same; WireMock until its first canned answer", ours, wiremock, 0.8)


def console_start(targets, options):
    without = lambda: targets.image(CONSOLE_OFF)
    ours, others = in_turn(options, once(targets.image, deletes_invitation, options), once(without, deletes_invitation, options))
    yield starts_line("console-start", "The image's command until the first signed 204; the same without control API and console "
                      "(`%s`)" % CONSOLE_OFF[2:], ours, others, 1.02)


def junit(targets, options):
    def measure():
        with targets.junit() as tests:
            start = first_signed_answer(tests, options)
            # Its end starts the process that creates the cache, which the end of this block would kill.
            wait_for_cache(targets.home / ".cache" / "mock-atlas")
            return start

    if options.smoke:
        measure()  # it may prepare itself, as in_turn does otherwise
    ours, image = in_turn(options, measure, once(targets.image, deletes_invitation, options))
    yield starts_line("junit", "`MockAtlasServer.start()` until the first signed 204, without the start of the tests' JVM; "
                      "row `start`", ours, image, 1.2)


def wait_for_cache(directory, seconds=300):
    last = time.monotonic() + seconds
    while not list(directory.glob("*/mock-atlas.aot")):
        if time.monotonic() > last:
            raise CannotMeasure("no cache in %s after %d s" % (directory, seconds))
        time.sleep(.2)


def first_signed_answer(tests, options):
    if not options.smoke:
        machine.wait_until_quiet()
    measurement = machine.Measurement()
    tests.launch(stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    readable, _, _ = select.select([tests.process.stdout], [], [], 300)
    line = tests.process.stdout.readline().decode() if readable else ""
    measurement.end(tests.pid)
    if not line.startswith("answered "):
        raise CannotMeasure("FirstSignedAnswer prints: " + line + tests.process.communicate()[0].decode()[-400:])
    tests.process.stdin.close()
    tests.process.wait(60)
    return Start(float(line.split()[1]) / 1e3, measurement.cpu, measurement.foreign)


def plain(targets, options):
    ours, hello = in_turn(options, once(lambda: targets.plain(targets.directory("home")), deletes_invitation, options),
                          once(targets.hello, is_200("/hello"), options))
    yield starts_line("plain", "`java -jar` with nothing prepared until the first signed 204; a bare Spring MVC application "
                      "until its first answer", ours, hello, 1.8)


def again(targets, options):
    ours, hello = in_turn(options, once(targets.prepared, deletes_invitation, options),
                          once(targets.hello, is_200("/hello"), options))
    yield starts_line("again", "The same from a directory that `prepare` made with that JDK (the jar alone prepares nothing)",
                      ours, hello, 0.6)


def spring_boot_run(targets, options):
    def until_ready(make):
        def measure():
            with make() as server:
                return server.start(server.says(READY), quiet=not options.smoke, timeout=600)
        return measure
    if options.smoke:
        until_ready(targets.maven)()  # a built clone
    ours, jar = in_turn(options, until_ready(targets.maven), until_ready(lambda: targets.plain(targets.home)))
    yield starts_line("spring-boot-run", "`./mvnw spring-boot:run` on a built clone until the ready line; `java -jar`",
                      ours, jar, 1.5)


def suite(targets, options):
    peer = [("POST", INVITES, 200, canned()), ("GET", INVITATION, 200, canned()), ("DELETE", INVITATION, 204, b"")]

    def whole(make, challenged):
        def measure():
            with make() as server:
                if not options.smoke:
                    machine.wait_until_quiet()
                measurement = machine.Measurement()
                server.start(invites(challenged), quiet=False)
                cpu = machine.cpu([server.pid])
                server.end()
                measurement.end()
                return Start(measurement.seconds, cpu, measurement.foreign)
        return measure
    ours, wiremock = in_turn(options, whole(targets.image, True), whole(lambda: targets.wiremock(*peer), False))
    what = "Start, %d times invite, read and cancel, stop; WireMock with the same %d calls canned"
    yield starts_line("suite", what % (SUITE, 3 * SUITE), ours, wiremock, 1.5)


def invites(challenged):
    """For Server.start: the calls of the suite, on one kept connection."""
    def answered(port):
        with Client(port) as connection:
            connection.use(OWNER)
            if challenged:
                connection.challenge(INVITES)
            else:
                connection.nonce = "A" * 32
            for number in range(SUITE):
                body = json.dumps({"username": "guest%d@example.com" % number, "roles": CANNED["roles"]}).encode()
                path = INVITES + "/" + json.loads(connection.signed("POST", INVITES, body, 200))["id"]
                connection.signed("GET", path, expected=200)
                connection.signed("DELETE", path, expected=204)
            return True
    return answered


def memory(targets, options):
    idle, loaded = [], []
    for _ in range(options.repetitions):
        with targets.image() as server:
            server.start(deletes_invitation, quiet=False)
            time.sleep(2)
            idle.append(machine.resident([server.pid]))
            path = INVITATION.replace("c10", "c20")
            for seconds in (options.warmup, options.seconds):
                run(server, get(path), seconds, quiet=False)
            loaded.append(machine.resident([server.pid]))
    for what, sizes, goal in (("2 s after the first signed 204", idle, 200), ("after the load of row `get`", loaded, 350)):
        size = statistics.median(sizes)
        yield Line("memory", "Resident memory of the image's command, " + what, "%.0f MiB" % size, "", size, goal, True, 0, " MiB")


ROWS = {"start": start, "console-start": console_start, "junit": junit, "plain": plain, "again": again,
        "spring-boot-run": spring_boot_run, "suite": suite, "memory": memory}

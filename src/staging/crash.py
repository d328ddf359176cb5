#!/usr/bin/env python3
"""Kills the server, and PostgreSQL, by SIGKILL at random moments while clients write, and looks for what was acknowledged:
python3 src/staging/crash.py [--java PATH] [--kills N] [--database-kills N]

Four clients create and cancel invitations, and note each response. The server is killed on an H2 file and on PostgreSQL,
N times in all, and during its first start on a directory; then PostgreSQL is killed under a running server. After each restart every acknowledged write must be there,
and nothing else but what was under way. At the end the state must be valid: its export can be loaded again."""
import argparse
import os
import pathlib
import random
import shutil
import signal
import tempfile
import threading
import time

from harness import Atlas, Broken, Checks, Ledger, control, jar_server, start
from postgres import Postgres
from server import free_port

WRITERS = 4


class Writer(threading.Thread):
    """Creates invitations, and cancels every second one, until it is stopped; waits while no server answers."""

    def __init__(self, number, port, ledger, problems):
        super().__init__(daemon=True)
        self.number, self.ledger, self.problems = number, ledger, problems
        self.atlas, self.sent, self.ended, self.acknowledged = Atlas(port), 0, threading.Event(), 0

    def run(self):
        try:
            while not self.ended.is_set():
                self.write()
        except Exception as problem:
            self.problems.append(repr(problem))

    def write(self):
        self.sent += 1
        username = "w%d-%d@crash.example.com" % (self.number, self.sent)
        try:
            status, id = self.atlas.invite(username)
        except Broken:
            status, id = None, None
        with self.ledger.lock:
            if id is not None:
                self.ledger.created[id] = username
                self.acknowledged += 1
            else:
                self.ledger.unsure_usernames.add(username)
        if not self.expected(status, 200) or self.sent % 2:
            return
        try:
            status = self.atlas.cancel(id)
        except Broken:
            status = None
        with self.ledger.lock:
            if status == 204:
                self.ledger.cancelled.add(id)
                self.acknowledged += 1
            else:
                self.ledger.unsure_ids.add(id)
        self.expected(status, 204)

    def expected(self, status, success):
        """Whether a call succeeded. Without a response, or with an error of the server, its effect is unknown."""
        if status != success:
            if status not in (None, 503):
                self.problems.append("status %d instead of %d" % (status, success))
            time.sleep(0.05)
        return status == success


def write_until(port, ledger, event):
    """Runs the writers while event() lasts; returns the number of acknowledged writes and the unexpected responses."""
    problems = []
    writers = [Writer(number, port, ledger, problems) for number in range(WRITERS)]
    for writer in writers:
        writer.sent = len(ledger.cancelled) + 1000 * random.randrange(10 ** 6)
        writer.start()
    event()
    for writer in writers:
        writer.ended.set()
    for writer in writers:
        writer.join(60)
    return sum(writer.acknowledged for writer in writers), problems


def clean_up(atlas, ledger):
    """Cancels most invitations, so that the limit of users is not reached."""
    for id in list(ledger.created)[20:]:
        if atlas.cancel(id) == 204:
            ledger.cancelled.add(id)
            del ledger.created[id]


def kill_server(checks, java, directory, where, settings, kills):
    ledger, port, total = Ledger(), free_port(), 0
    server = start(jar_server("crash-" + where, java, port, directory, *settings))
    ledger.created = dict(Atlas(port).pending())
    for kill in range(kills):
        def event():
            time.sleep(random.uniform(0.3, 2.5))
            os.killpg(server.pid, signal.SIGKILL)
            server.process.wait()
        acknowledged, problems = write_until(port, ledger, event)
        total += acknowledged
        checks.none("%s, kill %d: no unexpected status" % (where, kill + 1), problems)
        start(server)
        ledger.check(checks, "%s, kill %d, %d writes" % (where, kill + 1, acknowledged), Atlas(port).pending())
        clean_up(Atlas(port), ledger)
    checks.expect("%s: there were writes to lose" % where, True, total > 10 * kills)
    loads_again(checks, where, port)
    server.stop()
    return total


def kill_first_starts(checks, java, directory, kills):
    """A server that is killed while it creates its file starts anew the next time."""
    for kill in range(kills):
        state = pathlib.Path(directory) / ("first-%d" % kill)
        server = jar_server("crash-first", java, free_port(), directory, "--mockatlas.storage.path=%s" % state)
        server.launch()
        deadline = time.monotonic() + 60
        while not list(state.glob("*.incomplete")) and time.monotonic() < deadline:
            time.sleep(0.01)
        time.sleep(random.uniform(0, 0.5))
        os.killpg(server.pid, signal.SIGKILL)
        server.process.wait()
        interrupted = bool(list(state.glob("*.incomplete")))
        start(server)
        checks.expect("first start, kill %d%s: the next one has the sandbox" % (kill + 1, " before its end" if interrupted else ""),
                      (6, []), (len(Atlas(server.port).pending()), list(state.glob("*.incomplete"))))
        server.stop()


def kill_database(checks, java, directory, postgres, settings, kills):
    ledger, port, total = Ledger(), free_port(), 0
    server = start(jar_server("crash-database", java, port, directory, *settings))
    ledger.created = dict(Atlas(port).pending())
    for kill in range(kills):
        def event():
            time.sleep(random.uniform(0.5, 1.5))
            postgres.kill()
            time.sleep(1)
            postgres.start()
            deadline = time.monotonic() + 30
            while not works(port) and time.monotonic() < deadline:
                time.sleep(0.1)
            time.sleep(0.5)
        acknowledged, problems = write_until(port, ledger, event)
        total += acknowledged
        checks.none("database, kill %d: no unexpected status" % (kill + 1), problems)
        ledger.check(checks, "database, kill %d, %d writes" % (kill + 1, acknowledged), Atlas(port).pending())
        clean_up(Atlas(port), ledger)
    checks.expect("database: there were writes to lose", True, total > 10 * kills)
    loads_again(checks, "database", port)
    server.stop()
    return total


def works(port):
    try:
        Atlas(port).pending()
        return True
    except (Broken, AssertionError):
        return False


def loads_again(checks, where, port):
    """An import checks every rule of the data, and an export of it must not differ."""
    before = control(port, "GET", "/state")
    control(port, "PUT", "/state", before)
    checks.expect("%s: the state can be loaded, and does not change by that" % where, True,
                  control(port, "GET", "/state") == before)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--java", default=shutil.which("java"))
    arguments.add_argument("--kills", type=int, default=20)
    arguments.add_argument("--database-kills", type=int, default=5)
    options = arguments.parse_args()
    seed = random.randrange(10 ** 6)
    random.seed(seed)
    print("seed %d" % seed)
    checks, began = Checks("crash"), time.monotonic()
    with tempfile.TemporaryDirectory(prefix="mock-atlas-crash.") as directory, Postgres() as postgres:
        half = options.kills // 2
        kill_first_starts(checks, options.java, directory, options.kills // 3)
        writes = [kill_server(checks, options.java, directory, "H2 file",
                              ["--mockatlas.storage.path=" + str(pathlib.Path(directory) / "state")], options.kills - half),
                  kill_server(checks, options.java, directory, "PostgreSQL", postgres.settings("crash"), half),
                  kill_database(checks, options.java, directory, postgres, postgres.settings("killed"),
                                options.database_kills)]
    print("\n%d acknowledged writes on the H2 file, %d on PostgreSQL, %d while PostgreSQL was killed; %.0f s"
          % (*writes, time.monotonic() - began))
    checks.finish()


if __name__ == "__main__":
    main()

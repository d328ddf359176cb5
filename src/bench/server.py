"""Server processes: starting, waiting for the first right answer, ending."""
import atexit
import collections
import os
import signal
import socket
import subprocess
import time

import client
import machine

Start = collections.namedtuple("Start", "seconds cpu foreign")
POLL = 0.005
running = []


class CannotMeasure(Exception):
    """A row that cannot be measured, and why."""


def free_port():
    with socket.socket() as any_port:
        any_port.bind(("127.0.0.1", 0))
        return any_port.getsockname()[1]


def environment(java, home, variables=()):
    """What a server sees of the environment: no setting that is meant for another one."""
    path = os.path.dirname(java) + os.pathsep + os.environ.get("PATH", "/usr/bin:/bin")
    return dict({"PATH": path, "HOME": str(home), "LANG": "C.UTF-8"}, **dict(variables))


class Server:
    """One process in a session of its own, which is ended together with what it has started."""

    def __init__(self, name, command, port, env, cwd, log):
        self.name, self.port, self.log, self.process = name, port, log, None
        self.command, self.env, self.cwd = [str(word) for word in command], env, cwd

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    @property
    def pid(self):
        return self.process.pid

    def launch(self, **pipes):
        with open(self.log, "w") as log:
            self.process = subprocess.Popen(self.command, cwd=self.cwd, env=self.env, start_new_session=True, **dict(
                {"stdin": subprocess.DEVNULL, "stdout": log, "stderr": subprocess.STDOUT}, **pipes))
        running.append(self)
        return self

    def start(self, answered, quiet=True, timeout=300):
        """Starts it and measures until answered(port) is true; refused connections are tried again."""
        if quiet:
            machine.wait_until_quiet()
        measurement = machine.Measurement()
        self.launch()
        try:
            self.await_answer(answered, time.monotonic() + timeout)
        except BaseException:
            self.stop()
            raise
        measurement.end(self.pid)
        return Start(measurement.seconds, measurement.cpu, measurement.foreign)

    def await_answer(self, answered, deadline):
        while not self.tried(answered):
            if self.process.poll() is not None or time.monotonic() > deadline:
                what = "has no answer in time" if self.process.poll() is None else "ends with %d" % self.process.returncode
                raise CannotMeasure("%s %s: %s" % (self.name, what, self.last_lines()))
            time.sleep(POLL)

    def tried(self, answered):
        try:
            return answered(self.port)
        except ConnectionError:
            return False

    def says(self, text):
        """For start: whether the log has a line that begins so."""
        def answered(_):
            with open(self.log) as log:
                return any(line.startswith(text) for line in log)
        return answered

    def last_lines(self):
        with open(self.log, errors="replace") as log:
            return " | ".join(log.read().split("\n")[-6:])[-600:]

    def settle(self, patience=60):
        """Returns when it has been idle for a second, or after so many seconds."""
        deadline = time.monotonic() + patience
        used, idle = 0.0, False
        while not idle and time.monotonic() < deadline:
            before, used = used, machine.cpu([self.pid])
            idle = used - before < 0.1
            time.sleep(1)

    def end(self, patience=120):
        """SIGTERM, as its users end it; returns when it has ended, and whatever it has started."""
        self.process.terminate()
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline and (self.process.poll() is None or signalled(self.pid, 0)):
            time.sleep(POLL)
        self.stop()

    def stop(self):
        """Ends what is left of the session."""
        if self.process is None:
            return
        for number in (signal.SIGTERM, signal.SIGKILL):
            deadline = time.monotonic() + 20
            while signalled(self.pid, number) and time.monotonic() < deadline:
                number = 0
                self.process.poll()
                time.sleep(0.02)
        self.process.wait()
        if self in running:
            running.remove(self)


def signalled(group, number):
    """Whether the process group is there to get the signal; 0 only asks."""
    try:
        os.killpg(group, number)
        return True
    except ProcessLookupError:
        return False


@atexit.register
def stop_all():
    for server in list(running):
        server.stop()


def is_200(path):
    """For start: whether GET of the path is answered by 200."""
    def answered(port):
        with client.Client(port) as connection:
            return connection.send("GET", path)[0] == 200
    return answered

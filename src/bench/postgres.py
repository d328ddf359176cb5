"""PostgreSQL: a cluster that is made, started, killed and removed here."""
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

from server import CannotMeasure, free_port
from targets import run


def parent(process):
    """The parent's process id; None if the process has ended."""
    try:
        with open("/proc/%s/stat" % process) as stat:
            fields = stat.read().rpartition(") ")[2].split()
        return int(fields[1]) if fields[0] != "Z" else None
    except OSError:
        return None


class Postgres:
    """A cluster of its own in a temporary directory, for a with statement."""

    def __init__(self):
        installed = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[4]))
        found = shutil.which("initdb") or (str(installed[-1]) if installed else None)
        if not found:
            raise CannotMeasure("initdb is missing: install PostgreSQL (the package postgresql)")
        self.bin = pathlib.Path(os.path.realpath(found)).parent

    def __enter__(self):
        self.directory, self.port = pathlib.Path(tempfile.mkdtemp(prefix="mock-atlas-postgres.")), free_port()
        self.process = None
        self.as_owner = []
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root
            shutil.chown(self.directory, "nobody")
            self.as_owner = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"]
        try:
            run(self.as_owner + [self.bin / "initdb", "-D", self.directory / "data", "-U", "atlas", "--auth=trust"], cwd="/")
            self.start()
        except Exception:
            self.__exit__()
            raise
        return self

    def start(self):
        """Starts it as a child of this process: a killed one must not stay behind as a zombie, which PostgreSQL takes for another
        server of the same data."""
        with open(self.directory / "log", "a") as log:
            self.process = subprocess.Popen(
                self.as_owner + [str(self.bin / "postgres"), "-D", str(self.directory / "data"), "-p", str(self.port),
                                 "-k", str(self.directory), "-h", "127.0.0.1"],
                stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, cwd="/", start_new_session=True)
        deadline = time.monotonic() + 60
        while subprocess.run([str(self.bin / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(self.port)]).returncode:
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise CannotMeasure("PostgreSQL does not start: " + (self.directory / "log").read_text()[-600:])
            time.sleep(0.05)

    def kill(self):
        """SIGKILL to all of its processes, as a machine that loses its power."""
        os.killpg(self.process.pid, signal.SIGKILL)
        children = [name for name in filter(str.isdigit, os.listdir("/proc")) if parent(name) == self.process.pid]
        for child in children:
            try:
                os.kill(int(child), signal.SIGKILL)
            except ProcessLookupError:
                pass  # it ended with its parent
        self.process.wait()
        while any(parent(child) for child in children):
            time.sleep(0.01)

    def leaders(self):
        return [self.process.pid]

    def url(self, name, *options):
        """Creates a database; returns its JDBC URL. The options are createdb's."""
        run([self.bin / "createdb", "-h", "127.0.0.1", "-p", self.port, "-U", "atlas", *options, name], cwd="/")
        return "jdbc:postgresql://127.0.0.1:%d/%s" % (self.port, name)

    def query(self, name, sql):
        """Returns the rows of a query on a database, as text."""
        command = [str(self.bin / "psql"), "-h", "127.0.0.1", "-p", str(self.port), "-U", "atlas", "-Atc", sql, name]
        return subprocess.run(command, check=True, capture_output=True, text=True, cwd="/").stdout.splitlines()

    def copy_table(self, source, table, target):
        """Copies a table with its rows to another database."""
        connection = ["-h", "127.0.0.1", "-p", str(self.port), "-U", "atlas"]
        dump = subprocess.run([str(self.bin / "pg_dump"), *connection, "-t", table, source], check=True, capture_output=True, cwd="/")
        subprocess.run([str(self.bin / "psql"), *connection, "-qv", "ON_ERROR_STOP=1", target], input=dump.stdout, check=True,
                       stdout=subprocess.DEVNULL, cwd="/")

    def settings(self, name):
        """Creates a database; returns the settings of a server that uses it."""
        return ["--spring.datasource.url=" + self.url(name), "--spring.datasource.username=atlas"]

    def __exit__(self, *_):
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGQUIT)  # an immediate shutdown
            self.process.wait()
        shutil.rmtree(self.directory, ignore_errors=True)

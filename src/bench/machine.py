"""The machine: its CPU time, how busy it is with other things, and its description."""
import os
import platform
import resource
import time

TICKS = os.sysconf("SC_CLK_TCK")
CPUS = os.cpu_count()
QUIET = 0.10  # share of all CPU time that other processes may use
PATIENCE = 20  # seconds to wait for a quiet machine


def busy():
    """CPU seconds that all processes have used since boot, with the time that the hypervisor took away."""
    with open("/proc/stat") as stat:
        fields = [int(field) for field in stat.readline().split()[1:9]]
    return (sum(fields) - fields[3] - fields[4]) / TICKS


def processes(leaders):
    """The stat fields, from the state on, of the processes in the sessions of these processes, and of their children."""
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open("/proc/%s/stat" % name) as stat:
                fields = stat.read().rpartition(") ")[2].split()
        except OSError:
            continue  # it has ended
        if int(fields[3]) in leaders or int(fields[1]) in leaders or int(name) in leaders:
            yield fields


def cpu(leaders):
    """CPU seconds, user and system, of these processes and of the children that they have waited for."""
    return sum(sum(int(field) for field in fields[11:15]) for fields in processes(leaders)) / TICKS


def resident(leaders):
    """Resident memory of these processes in MiB."""
    return sum(int(fields[21]) for fields in processes(leaders)) * os.sysconf("SC_PAGE_SIZE") / 2 ** 20


def own():
    """CPU seconds of this harness and of the load generators that it has run."""
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def wait_until_quiet():
    """Returns once the CPUs are less busy than QUIET, or after PATIENCE."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        before, began = busy(), time.monotonic()
        time.sleep(0.3)
        if (busy() - before) / (time.monotonic() - began) / CPUS < QUIET:
            return


class Measurement:
    """Wall time and CPU time of processes from here on, and the share of the machine that others take meanwhile."""

    def __init__(self, *leaders):
        self.leaders = leaders
        self.server, self.own, self.busy, self.began = cpu(leaders), own(), busy(), time.perf_counter()

    def end(self, *more):
        """Ends it; more leaders are processes that have begun since."""
        self.seconds = time.perf_counter() - self.began
        everything = busy() - self.busy
        self.cpu = cpu(self.leaders + more) - self.server
        self.foreign = max(0, everything - self.cpu - (own() - self.own)) / (self.seconds * CPUS)
        return self


def description():
    with open("/proc/cpuinfo") as info:
        model = next((line.partition(":")[2].strip() for line in info if line.startswith("model name")), platform.machine())
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2 ** 30
    return "%s, %d cores, %.0f GiB" % (model, CPUS, memory)

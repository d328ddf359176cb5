"""The lines of the table, and the table."""
import dataclasses
import datetime
import pathlib
import re
import statistics
import subprocess

import machine
from load import median
from targets import MOCKSERVER, ROOT, WIREMOCK

BEGIN, END = "<!-- bench -->", "<!-- /bench -->"


@dataclasses.dataclass
class Line:
    """One comparison. figure is what the goal limits: a ratio, or for memory the MiB themselves."""
    row: str
    what: str
    ours: str
    other: str
    figure: float | None = None
    goal: float | None = None
    at_most: bool = True
    foreign: float = 0
    unit: str = " x"
    spread: str = ""

    def met(self):
        if self.figure is None:
            return "not measurable"
        if self.goal is None:
            return ""
        figure = round(self.figure, 2)
        return "yes" if (figure <= self.goal if self.at_most else figure >= self.goal) else "**no**"

    def cells(self, smoke):
        number = "%.2f" if self.unit == " x" else "%.0f"
        goal = "" if self.goal is None else ("≤ " if self.at_most else "≥ ") + ("%g" % self.goal) + self.unit
        figure = "" if self.figure is None else number % self.figure + self.unit + self.spread
        met = "not judged" if smoke and self.figure is not None else self.met()
        return ["`%s`" % self.row, self.what, self.ours, self.other, figure, goal, met,
                "%.0f %%" % (100 * self.foreign) if self.foreign > machine.QUIET else ""]


def start_text(starts):
    return "%.2f s, %.1f CPU s" % (statistics.median(s.seconds for s in starts), statistics.median(s.cpu for s in starts))


def load_text(load):
    return "%.0f/s, p50 %.1f ms, p99 %.1f ms, %.2f CPU s per 1000" % (load.rate, load.p50, load.p99, load.cpu)


def foreign(*series):
    """The median share of other processes, of the series where it was largest."""
    return max(statistics.median(sample.foreign for sample in samples) for samples in series)


def starts_line(row, what, ours, others, goal):
    """Starts in turn: the median of the ratios of each pair."""
    figure = statistics.median(our.seconds / other.seconds for our, other in zip(ours, others))
    return Line(row, what, start_text(ours), start_text(others), figure, goal, True, foreign(ours, others))


def loads_line(row, what, ours, others, goal):
    """Loads in turn: the ratio of the medians of their rates."""
    our, other = median(ours), median(others)
    return Line(row, what, load_text(our), load_text(other), our.rate / other.rate, goal, False, foreign(ours, others))


def pair_loads_line(row, what, pairs, goal):
    """Pairs of loads of two settings: the median of the ratios of each pair, with the smallest and the largest."""
    ratios = sorted(median(ours).rate / median(others).rate for ours, others in pairs)
    ours, others = ([load for pair in pairs for load in pair[side]] for side in (0, 1))
    our, other = median(ours), median(others)
    return Line(row, what, load_text(our), load_text(other), statistics.median(ratios), goal, False, foreign(ours, others),
                spread=" (%.2f to %.2f)" % (ratios[0], ratios[-1]))


def release(java):
    text = subprocess.run([java, "-XshowSettings:properties", "-version"], capture_output=True, text=True).stderr
    return "%s (%s)" % tuple(re.search(r" %s = (.*)" % name, text).group(1) for name in (r"java\.version", r"java\.vendor"))


def commit():
    def git(*arguments):
        command = ["git", "-c", "safe.directory=*", *arguments]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True).stdout.strip()
    return (git("rev-parse", "--short", "HEAD") or "unknown") + (" with changes" if git("status", "--porcelain") else "")


def table(lines, options):
    heads = ["row", "measured", "mock-atlas", "compared with", "figure", "goal", "met", "foreign CPU"]
    rows = [heads, ["---"] * len(heads)] + [line.cells(options.smoke) for line in lines]
    text = "\n".join("| " + " | ".join(one_line(cell) for cell in row) + " |" for row in rows)
    return text + "\n\n" + (
        "Measured on %s, commit %s, on %s. JDK %s for `plain`, `again` and `spring-boot-run`, JDK %s for all others.\n"
        "Medians of %d: starts are compared pair by pair, loads run for %d s each after %d s of warm-up, on %d connections.\n"
        "Rows `journal` and `metrics` have %d pairs of servers, row `fault` as many pairs of turns, with their spread.\n"
        "Peers: WireMock %s with its defaults, among them its journal of requests; MockServer %s with its defaults\n"
        "and log level WARN. Foreign CPU is the share of the machine that other processes used meanwhile, if above 10 %%." % (
            datetime.date.today().isoformat(), commit(), machine.description(), release(options.java17), release(options.java25),
            options.repetitions, options.seconds, options.warmup, options.connections, options.pairs, WIREMOCK.split(":")[2],
            MOCKSERVER.split(":")[2]))


def one_line(text):
    return text.replace("|", "\\|").replace("\n", " ")


def write(text, path=ROOT / "docs" / "performance.md"):
    page = pathlib.Path(path).read_text()
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        raise SystemExit("%s has no lines %s and %s" % (path, BEGIN, END))
    pathlib.Path(path).write_text(before + begin + "\n" + text + "\n" + end + after)

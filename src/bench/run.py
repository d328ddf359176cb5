#!/usr/bin/env python3
"""Measures this server against its peers, and prints one table of medians and ratios.

usage: src/bench/run.py [ROW ...] [--smoke] [--java17 PATH] [--java25 PATH] [--jar JAR] [-k N] [--seconds N] [--warmup N]
                        [--pairs N] [--write]

Without a ROW it runs all. It needs wrk, two JDKs, the jars of ./mvnw verify (mock-atlas.jar, and mock-atlas-testing.jar
beside it), PostgreSQL's programs for million-postgres, and Maven's central repository for the peers. Everything that it
makes is below target/bench. With --smoke each row runs once and briefly: that shows that it can be measured, and judges no
time. Exit status 1: a row could not be measured, or an answer was wrong. A missed goal is in the table and is no failure.
"""
import argparse
import glob
import os
import re
import shutil
import signal
import subprocess
import sys
import time

sys.dont_write_bytecode = True  # nothing is left beside the sources

import load
import load_rows
import report
import start_rows
import targets
import volume_rows
from client import WrongAnswer
from server import CannotMeasure

ORDER = ("start console-start junit plain again spring-boot-run suite get cycle cycle-file bearer memory million million-postgres list "
         "journal fault metrics audit console").split()
ROWS = {**start_rows.ROWS, **load_rows.ROWS, **volume_rows.ROWS}


def default_java():
    home = os.environ.get("JAVA_HOME")
    return os.path.join(home, "bin", "java") if home else "java"


def newest_java():
    """The JDK of the highest release among the usual places."""
    places = ("/usr/lib/jvm/*", "/opt/*", os.path.expanduser("~/.sdkman/candidates/java/*"))
    found = [default_java()] + [java for place in places for java in glob.glob(place + "/bin/java")]
    return max(found, key=feature)


def feature(java):
    text = subprocess.run([java, "-XshowSettings:properties", "-version"], capture_output=True, text=True).stderr
    match = re.search(r"java\.specification\.version = (?:1\.)?(\d+)", text)
    return int(match.group(1)) if match else 0


def options():
    parser = argparse.ArgumentParser(description="Measures this server against its peers.", epilog="rows: " + " ".join(ORDER))
    parser.add_argument("rows", nargs="*", metavar="ROW", choices=[[], *ORDER])
    parser.add_argument("--smoke", action="store_true", help="each row once and briefly; no time is judged")
    parser.add_argument("--java17", metavar="PATH", help="java of the plain jar; default: JAVA_HOME's, or that on the path")
    parser.add_argument("--java25", metavar="PATH", help="java of the image and of the peers; default: the newest found")
    parser.add_argument("--jar", default=str(targets.ROOT / "target" / "mock-atlas.jar"))
    parser.add_argument("-k", dest="repetitions", type=int, default=3, help="repetitions; default 3")
    parser.add_argument("--seconds", type=int, default=5, help="of each load; default 5")
    parser.add_argument("--warmup", type=int, default=60, help="seconds of load before the first that counts; default 60")
    parser.add_argument("--pairs", type=int, default=3, help="of servers in rows journal, metrics and console; default 3")
    parser.add_argument("--write", action="store_true", help="writes the table into docs/performance.md")
    given = parser.parse_args()
    if given.smoke:
        given.repetitions, given.seconds, given.warmup, given.pairs = 1, 1, 2, 1
    given.connections = load.CONNECTIONS
    given.java17 = os.path.realpath(shutil.which(given.java17 or default_java()) or parser.error("no java for --java17"))
    given.java25 = os.path.realpath(shutil.which(given.java25 or newest_java()) or parser.error("no java for --java25"))
    for jar in (given.jar, os.path.join(os.path.dirname(given.jar), "mock-atlas-testing.jar")):
        if not os.path.exists(jar):
            parser.error("%s is missing: ./mvnw package" % jar)
    if not shutil.which("wrk"):
        parser.error("wrk is missing: install the package wrk")
    if given.write and given.rows:
        parser.error("--write is for the whole table, without a ROW")
    return given


def measured(row, made, given):
    """The lines of a row; one that says why, if it cannot be measured."""
    began = time.monotonic()
    try:
        lines = list(ROWS[row](made, given))
        print("ok    %s (%.0f s)" % (row, time.monotonic() - began), flush=True)
        return lines, True
    except (CannotMeasure, WrongAnswer, OSError, ValueError, subprocess.SubprocessError) as problem:
        print("FAIL  %s: %s: %s" % (row, type(problem).__name__, problem), flush=True)
        return [report.Line(row, "%s: %s" % (type(problem).__name__, problem), "", "")], False


def main():
    given = options()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the servers are ended
    made, lines, passed = targets.Targets(given), [], 0
    rows = given.rows or ORDER
    for row in rows:
        of_row, good = measured(row, made, given)
        lines += of_row
        passed += good
    text = report.table(lines, given)
    print("\n" + text)
    if given.write:
        report.write(text)
    print("\nbench: %d passed, %d failed" % (passed, len(rows) - passed))
    sys.exit(passed < len(rows))


if __name__ == "__main__":
    main()

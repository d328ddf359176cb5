#!/usr/bin/env python3
"""The tests of the server's contract on a PostgreSQL of their own: python3 src/staging/contract.py

It runs ./mvnw -Ppostgres test with the URL of an empty database in a new cluster, and sums the reports. The database sorts text as
English does, so a list of Atlas's API in byte order does not depend on it."""
import re
import subprocess
import sys

from harness import ROOT
from postgres import Postgres

# English order has neither capital letters first nor + before digits.
ENGLISH = ("--template=template0", "--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=en-US")
REPORTS = ROOT / "target" / "postgres-reports"


def main():
    for report in REPORTS.glob("TEST-*.xml"):
        report.unlink()
    with Postgres() as postgres:
        command = [ROOT / "mvnw", "-B", "-ntp", "-Ppostgres", "test", "-Dpostgres.url=" + postgres.url("contract", *ENGLISH),
                   "-Dpostgres.username=atlas"]
        code = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL).returncode
    text = "".join(report.read_text() for report in REPORTS.glob("TEST-*.xml"))
    tests, broken, skipped = (len(re.findall(r"^ *<(?:%s)[ />]" % element, text, re.MULTILINE))
                              for element in ("testcase", "failure|error", "skipped"))
    print("\ncontract: %d passed, %d failed" % (tests - broken - skipped, broken))
    sys.exit(code)


if __name__ == "__main__":
    main()

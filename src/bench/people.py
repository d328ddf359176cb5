#!/usr/bin/env python3
"""Measures pages and filters of people in an organization with 100,000 invitations, on H2 and on PostgreSQL.

usage: src/bench/people.py [--java PATH] [--jar JAR] [-k N]

It prints the median of the times of N requests, and the CPU time of the server and PostgreSQL for each. It needs the jar of
./mvnw package and PostgreSQL's programs.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

sys.dont_write_bytecode = True

import machine
from postgres import Postgres
from server import free_port
from targets import ROOT

ORG = "690000000000000000000a01"
INVITATIONS, PENDING = 100_000, 400
WARMUP = 60
PAGE = "?itemsPerPage=50"
REQUESTS = (
    ("first page", lambda number: PAGE),
    ("page in the middle", lambda number: PAGE + "&pageNum=%d" % (900 + number)),
    ("address of one person", lambda number: PAGE + "&q=%06d" % (50_000 + number)),
    ("address of no person", lambda number: PAGE + "&q=absent%d" % number),
    ("address of all people", lambda number: PAGE + "&q=" + "person0"[:1 + number % 6]),
    ("status pending", lambda number: PAGE + "&status=PENDING"),
    ("status expired", lambda number: PAGE + "&status=EXPIRED"),
    ("status declined", lambda number: PAGE + "&status=DECLINED"),
)


def seed(directory):
    file = pathlib.Path(directory, "seed.json")
    invitations = [{"username": "person%06d@example.com" % number, "roles": ["ORG_MEMBER"],
                    **({} if number < PENDING else {"status": "EXPIRED" if number % 10 else "REJECTED"})}
                   for number in range(INVITATIONS)]
    file.write_text(json.dumps({"organizations": [{"id": ORG, "name": "Acme", "invitations": invitations}]}))
    return file


def measure(options, file, database, settings, leaders):
    port = free_port()
    server = subprocess.Popen([options.java, "-jar", options.jar, "--server.port=%d" % port, "--mockatlas.seed=%s" % file, *settings],
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        for line in server.stdout:
            if line.startswith("mock-atlas ready"):
                break
        else:
            sys.exit("the server has not started")

        def call(path):
            began = time.perf_counter()
            urllib.request.urlopen("http://127.0.0.1:%d/_mockatlas/orgs/%s/people%s" % (port, ORG, path)).read()
            return (time.perf_counter() - began) * 1000

        for number in range(WARMUP):
            for _, path in REQUESTS:
                call(path(number))
        for what, path in REQUESTS:
            measurement = machine.Measurement(server.pid, *leaders())
            times = [call(path(number)) for number in range(options.repetitions)]
            measurement.end()
            print("%-10s  %-22s  %6.0f ms  %6.0f CPU ms" % (
                database, what, statistics.median(times), measurement.cpu * 1000 / len(times)), flush=True)
    finally:
        server.terminate()
        server.wait()


def main():
    parser = argparse.ArgumentParser(description="Measures pages and filters of people.")
    parser.add_argument("--java", default="java", metavar="PATH")
    parser.add_argument("--jar", default=str(ROOT / "target" / "mock-atlas.jar"))
    parser.add_argument("-k", dest="repetitions", type=int, default=20, help="requests of each kind; default 20")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as directory, Postgres() as postgres:
        file = seed(directory)
        measure(options, file, "H2", (), lambda: ())
        measure(options, file, "PostgreSQL", postgres.settings("people"), postgres.leaders)
    print("load average %.1f" % os.getloadavg()[0])


main()

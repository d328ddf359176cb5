#!/usr/bin/env python3
"""Times of rejected digests: python3 src/staging/sign_in.py [--java PATH] [--requests N]

Requests with an unknown public key and requests with a wrong private key alternate on one connection. Both must have the same
response but for its date; the times are printed and not judged."""
import argparse
import re
import shutil
import statistics
import tempfile
import time

from harness import INVITES, OWNER, Checks, jar_server, start
from client import Client
from server import free_port

WARM_UP = 1000
WRONG = "00000000-0000-4000-8000-000000000000"
KEYS = {"unknown key": ("unknownk", WRONG), "wrong key": (OWNER[0], WRONG)}


def rejected(client, key):
    """Returns the seconds of a request with this key, and its response without date, time and nonce."""
    client.use(key)
    began = time.perf_counter()
    status, head, body = client.signed_response("GET", INVITES)
    seconds = time.perf_counter() - began
    return seconds, (status, re.sub(r"(?im)^date: .*$|nonce=\"[^\"]*\"|^x-request-id: .*$", "", head), body)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--java", default=shutil.which("java"))
    arguments.add_argument("--requests", type=int, default=5000)
    options = arguments.parse_args()
    checks, seconds, responses = Checks("signin"), {name: [] for name in KEYS}, {name: set() for name in KEYS}
    with tempfile.TemporaryDirectory(prefix="mock-atlas-sign-in.") as directory:
        server = start(jar_server("server", options.java, free_port(), directory))
        with Client(server.port) as client:
            client.challenge(INVITES)
            for number in range(WARM_UP + options.requests):
                for name, key in KEYS.items():
                    took, response = rejected(client, key)
                    responses[name].add(response)
                    if number >= WARM_UP:
                        seconds[name].append(took)
        server.stop()
    for name, times in seconds.items():
        deciles = statistics.quantiles(times, n=10)
        print("%d requests, %s: median %.3f ms, 90th percentile %.3f ms"
              % (len(times), name, statistics.median(times) * 1000, deciles[8] * 1000))
    checks.expect("every response is 401", {401}, {response[0] for found in responses.values() for response in found})
    checks.expect("both keys have the same response", responses["unknown key"], responses["wrong key"])
    checks.finish()


if __name__ == "__main__":
    main()

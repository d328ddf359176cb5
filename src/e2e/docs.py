#!/usr/bin/env python3
"""Runs the commands in the console blocks of README.md and docs/*.md against the packaged jar and compares the output.

usage: src/e2e/docs.py [path/to/java] [--update]

A block's commands begin with "$ " and continue on the lines after one that ends with a backslash. The commands of a page run
in order, in a terminal, on the sandbox as it starts. Values that differ at each start (dates, nonces, milliseconds, versions)
are masked on both sides. --update writes the output into the pages.
"""
import os
import pathlib
import pty
import re
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BASE = "http://127.0.0.1:8080"
MASKS = [
    (r"\r|\x1b\[\d*m", ""),
    (r"(HTTP/1.1 \d+) $", r"\1"),
    (r'nonce="[^"]{32}"', 'nonce="<nonce>"'),
    (r"(?m)^Date: .*", "Date: <date>"),
    (r"(X-Envoy-Upstream-Service-Time): \d+", r"\1: <ms>"),
    (r"gitHash=[^;]+; versionString=.*", "gitHash=<hash>; versionString=mock-atlas <version>"),
    (r'"access_token":"[\w-]+\.[\w-]+\.[\w-]+"', '"access_token":"<token>"'),
    (r'("(?:c|invitationC)reatedAt" ?: ?)"\d{4}-[^"]*"', r'\1"<start>"'),
    (r'("(?:e|invitationE)xpiresAt" ?: ?)"\d{4}-[^"]*"', r'\1"<start + 30 days>"'),
    (r"/mail/[\w-]{43}/", "/mail/<token>/"),
    (r'("(?:now|system)": )"\d{4}-[^"]*"', r'\1"<time>"'),
    (r'("(?:now|system|time)": )"\d{4}-[^"]*"', r'\1"<time>"'),
    (r'("number": )\d+', r"\1<number>"),
    (r'("id": )\d+', r"\1<id>"),
    (r'("durationMillis": )\d+', r"\1<ms>"),
]


def masked(text):
    for pattern, replacement in MASKS:
        text = re.sub(pattern, replacement, text, flags=re.M)
    return text.rstrip("\n")


def blocks(text):
    """Each console block as (start, end, [[command, expected], ...])."""
    for match in re.finditer(r"```console\n(.*?)```", text, re.S):
        steps, going_on = [], False
        for line in match.group(1).splitlines():
            if line.startswith("$ "):
                steps.append([line[2:], []])
            elif going_on:
                steps[-1][0] += "\n" + line
            else:
                steps[-1][1].append(line)
            going_on = going_on and line.endswith("\\") or line.startswith("$ ") and line.endswith("\\")
        yield match.start(1), match.end(1), steps


def start(java, directory):
    port_file = os.path.join(directory, "port")
    server = subprocess.Popen(
        [java, "-jar", "target/mock-atlas.jar", "--server.port=0", "--mockatlas.port-file=" + port_file,
         "--mockatlas.parent-pid=%d" % os.getpid()],
        cwd=ROOT, stdin=subprocess.DEVNULL, stdout=open(os.path.join(directory, "log"), "w"), stderr=subprocess.STDOUT)
    deadline = time.time() + 180
    while not os.path.exists(port_file):
        if server.poll() is not None or time.time() > deadline:
            server.kill()
            sys.exit("the server does not start:\n" + open(os.path.join(directory, "log")).read()[-3000:])
        time.sleep(0.2)
    return server, "http://127.0.0.1:" + open(port_file).read().strip()


def printed(command):
    """What it prints in a terminal, where curl shows no progress unless the body goes elsewhere."""
    ours, its = pty.openpty()
    process = subprocess.Popen(["bash", "-c", command], cwd=ROOT, stdin=subprocess.DEVNULL, stdout=its, stderr=its)
    os.close(its)
    limit = threading.Timer(60, process.kill)
    limit.start()
    text = b""
    try:
        while part := os.read(ours, 65536):
            text += part
    except OSError:  # Linux's way to say that nobody writes any more
        pass
    finally:
        os.close(ours)
        process.wait()
        limit.cancel()
    return text.decode()


def reset(base):
    request = urllib.request.Request(base + "/_mockatlas/reset", method="POST")
    with urllib.request.urlopen(request, timeout=60) as response:
        response.read()


def check(page, base, update):
    """The numbers of commands whose output is as the page has it and not."""
    text, passed, failed, offset = page.read_text(), 0, 0, 0
    for begin, end, steps in list(blocks(text)):
        shown = []
        for command, expected in steps:
            got = masked(printed(command.replace(BASE, base))).replace(base, BASE)
            shown.append("$ " + command + "\n" + (got + "\n" if got else ""))
            if got == masked("\n".join(expected)):
                passed += 1
                print("ok    %s: %s" % (page.name, command.splitlines()[-1].strip()))
            else:
                failed += 1
                print("FAIL  %s: %s\n--- the page has\n%s\n--- the command prints\n%s" % (
                    page.name, command, "\n".join(expected), got))
        if update:
            new = "".join(shown)
            text = text[:begin + offset] + new + text[end + offset:]
            offset += len(new) - (end - begin)
    if update:
        page.write_text(text)
    return passed, failed


def main():
    update = "--update" in sys.argv
    java = next((a for a in sys.argv[1:] if not a.startswith("--")), "java")
    passed = failed = 0
    with tempfile.TemporaryDirectory() as directory:
        server, base = start(java, directory)
        try:
            for page in PAGES:
                reset(base)
                results = check(page, base, update)
                passed, failed = passed + results[0], failed + results[1]
        finally:
            server.terminate()
            server.wait(30)
    print("\ndocs: %d passed, %d failed" % (passed, failed))
    sys.exit(failed > 0 or passed == 0)


main()

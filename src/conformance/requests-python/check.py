"""A row for each operation, and how many of them came out as they must."""
import sys

CLIENT = "requests-python"
outcomes = []


class Miss(Exception):
    pass


class check:
    """with check("operation"): what is to be shown of it"""

    def __init__(self, operation):
        if not outcomes:
            print(f"{'client':22} {'operation':72} outcome")
        self.operation = operation

    def __enter__(self):
        return self

    def __exit__(self, kind, cause, trace):
        if kind and not issubclass(kind, Exception):
            return False
        outcome = "ok" if kind is None else f"MISS: {cause}" if kind is Miss else f"MISS: {kind.__name__}: {cause}"
        print(f"{CLIENT:22} {self.operation:72} {outcome}", flush=True)
        outcomes.append(outcome == "ok")
        return True


def eq(what, expected, got):
    if expected != got:
        raise Miss(f"{what}: expected {expected!r}, got {got!r}")


def answered(answer, status, code=None):
    """The status, and for an error its code in body and header; gives the body."""
    if answer.status_code != status:
        raise Miss(f"expected status {status}, got {answer.status_code} {answer.text}")
    body = answer.json() if answer.content else None
    if code:
        eq("errorCode", code, body["errorCode"])
        eq("X-Error-Code", code, answer.headers.get("X-Error-Code"))
        eq("error", status, body["error"])
    return body


def finish():
    print(f"\n{CLIENT}: {outcomes.count(True)} passed, {outcomes.count(False)} failed")
    sys.exit(1 if outcomes.count(False) else 0)

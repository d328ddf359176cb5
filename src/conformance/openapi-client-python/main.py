"""openapi-python-client: a client generated from GET /_mockatlas/openapi/atlas lists, reads and cancels invitations to an
organization and to a project under both base paths, signed by httpx."""
import importlib
import json
import os
import subprocess
import sys
import tempfile
import urllib.request

import httpx

CLIENT = "openapi-client-python"
URL = os.environ["MOCKATLAS_URL"]
ACME, WEB = "690000000000000000000a01", "690000000000000000000a11"
KEYS = {"orgs": ("orgowner", "11111111-1111-4111-8111-111111111111"),
        "groups": ("prjowner", "33333333-3333-4333-8333-333333333333")}
outcomes = []


def outcome(operation, expected, got):
    told = "ok" if got == expected else f"MISS: {got!r}, not {expected!r}"
    print(f"{CLIENT:22} {operation:72} {told}", flush=True)
    outcomes.append(got == expected)


def generate(directory):
    """Generates the package atlas_client."""
    document = os.path.join(directory, "openapi.json")
    config = os.path.join(directory, "config.yaml")
    with urllib.request.urlopen(URL + "/_mockatlas/openapi/atlas", timeout=60) as answer, open(document, "wb") as file:
        file.write(answer.read())
    with open(config, "w", encoding="utf-8") as file:
        file.write("package_name_override: atlas_client\npost_hooks: []\n")
    generated = subprocess.run(
        [os.path.join(os.path.dirname(sys.executable), "openapi-python-client"), "generate", "--path", document, "--config",
         config, "--output-path", os.path.join(directory, "client"), "--meta", "none"], capture_output=True, text=True, check=False)
    outcome("generates a client without a warning", (0, False),
            (generated.returncode, "WARNING" in generated.stdout + generated.stderr))
    print(generated.stdout + generated.stderr, file=sys.stderr)
    with open(document, encoding="utf-8") as file:
        return json.load(file)


def operation(name, tag):
    return importlib.import_module(f"client.api.{tag}.{name}")


def cancel(api, scope):
    """Invites by the generated client, reads and cancels the invitation, and reads it again."""
    suffix = "_v1" if api == "v1.0" else ""
    kind, owner = ("org", ACME) if scope == "orgs" else ("group", WEB)
    tag = "organization_invitation" if kind == "org" else "group_invitation"
    accept = "application/vnd.atlas.2023-01-01+json" if api == "v2" else "application/json"
    client = importlib.import_module("client").Client(
        base_url=URL, headers={"Accept": accept}, httpx_args={"auth": httpx.DigestAuth(*KEYS[scope])})
    invitations = operation(f"list_{kind}_invites{suffix}", tag).sync_detailed(owner, client=client)
    outcome(f"{api} list_{kind}_invites", (200, True), (invitations.status_code, len(invitations.parsed) > 0))
    invitation = invitations.parsed[0]
    found = operation(f"get_{kind}_invite{suffix}", tag).sync_detailed(owner, invitation.id, client=client)
    outcome(f"{api} get_{kind}_invite", (200, invitation.username), (found.status_code, found.parsed.username))
    deleted = operation(f"delete_{kind}_invite{suffix}", tag).sync_detailed(owner, invitation.id, client=client)
    outcome(f"{api} delete_{kind}_invite", (204, b""), (deleted.status_code, deleted.content))
    missing = operation(f"get_{kind}_invite{suffix}", tag).sync_detailed(owner, invitation.id, client=client)
    outcome(f"{api} get_{kind}_invite of a cancelled one", (404, "INVALID_INVITATION_ID"),
            (missing.status_code, missing.parsed.error_code))


def main():
    print(f"{'client':22} {'operation':72} outcome")
    with tempfile.TemporaryDirectory() as directory:
        document = generate(directory)
        outcome("describes both APIs", True, all(any(path.startswith(f"/api/atlas/{api}/") for path in document["paths"])
                                                 for api in ("v2", "v1.0")))
        sys.path.insert(0, directory)
        for api in ("v2", "v1.0"):
            for scope in ("orgs", "groups"):
                cancel(api, scope)
    print(f"\n{CLIENT}: {outcomes.count(True)} passed, {outcomes.count(False)} failed")
    sys.exit(1 if outcomes.count(False) else 0)


main()

"""What the module mongodb_atlas_org_invite of Ansible's community.mongodb asks for: its requests, in its order, over the same
HTTP client (urllib, with Digest). The module itself cannot be pointed anywhere but at the live service."""
import json
import os
import sys
import urllib.error
import urllib.request

CLIENT = "ansible-urllib"
URL = os.environ["MOCKATLAS_URL"] + "/api/atlas/v2"
ACME, WEB = "690000000000000000000a01", "690000000000000000000a11"
VERSIONED = "application/vnd.atlas.2025-02-19+json"  # invitations know 2023-01-01 alone
outcomes = []


def opener():
    keys = urllib.request.HTTPPasswordMgrWithDefaultRealm()
    keys.add_password(None, os.environ["MOCKATLAS_URL"], "orgowner", "11111111-1111-4111-8111-111111111111")
    return urllib.request.build_opener(urllib.request.HTTPBasicAuthHandler(keys), urllib.request.HTTPDigestAuthHandler(keys))


def call(method, path, data=None):
    request = urllib.request.Request(URL + path, method=method, data=None if data is None else json.dumps(data).encode(),
                                     headers={"Accept": VERSIONED, "Content-Type": VERSIONED})
    try:
        with opener().open(request, timeout=60) as answer:
            status, body = answer.status, answer.read()
    except urllib.error.HTTPError as answer:
        status, body = answer.code, answer.read()
    return status, json.loads(body) if body else None


def check(operation, steps):
    outcome = "ok"
    try:
        steps()
    except Exception as cause:
        outcome = f"MISS: {type(cause).__name__}: {cause}"
    outcomes.append(outcome == "ok")
    print(f"{CLIENT:22} {operation:72} {outcome}", flush=True)


def eq(what, expected, got):
    if expected != got:
        raise AssertionError(f"{what}: expected {expected!r}, got {got!r}")


def members():
    status, page = call("GET", f"/orgs/{ACME}/users?pageNum=1&itemsPerPage=100")
    eq("status", 200, status)
    return [user["username"] for user in page["results"]]


def pending():
    status, invitations = call("GET", f"/orgs/{ACME}/invites")
    eq("status", 200, status)
    eq("a bare array", list, type(invitations))
    return {invitation["username"]: invitation for invitation in invitations}


def nobody_yet():
    eq("who is there", {"ada@example.com", "grace@example.com"}, {"ada@example.com", "grace@example.com", NAME} & set(members()))
    eq("invited", None, pending().get(NAME))


def present():
    status, made = call("POST", f"/orgs/{ACME}/invites", {
        "username": NAME, "roles": ["ORG_MEMBER"],
        "groupRoleAssignments": [{"groupId": WEB, "groupRoles": ["GROUP_READ_ONLY", "GROUP_CLUSTER_MANAGER"]}]})
    eq("status, of which the module takes 200 and 201", 200, status)
    eq("roles", ["ORG_MEMBER"], made["roles"])
    eq("project roles", [{"groupId": WEB, "groupRole": "GROUP_READ_ONLY"}, {"groupId": WEB, "groupRole": "GROUP_CLUSTER_MANAGER"}],
       made["groupRoleAssignments"])
    eq("afterwards", made, pending()[NAME])


def again():
    eq("found among the users or the invitations", True, NAME in members() or NAME in pending())


def absent():
    status, body = call("DELETE", f"/orgs/{ACME}/invites/{pending()[NAME]['id']}")
    eq("status, of which the module takes nothing but 204", (204, None), (status, body))
    eq("invited", None, pending().get(NAME))


NAME = "analyst@example.com"
print(f"{'client':22} {'operation':72} outcome")
check("state: present, before: users, then invitations", nobody_yet)
check("state: present: POST with groupRoles", present)
check("state: present, again: found", again)
check("state: absent: DELETE", absent)
check("state: absent, again: not found", nobody_yet)
print(f"\n{CLIENT}: {outcomes.count(True)} passed, {outcomes.count(False)} failed")
sys.exit(1 if outcomes.count(False) else 0)

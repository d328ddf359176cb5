"""What the module mongodb_atlas_org_invite of Ansible's community.mongodb asks for: its requests, in its order, over the same
HTTP client, urllib, as a service account and by an API key. The module itself knows no other address than the live service's."""
import base64
import json
import os
import sys
import urllib.error
import urllib.request

CLIENT = "ansible-urllib"
BASE = os.environ["MOCKATLAS_URL"]
ACME, WEB = "690000000000000000000a01", "690000000000000000000a11"
KEY = ("orgowner", "11111111-1111-4111-8111-111111111111")
SERVICE_ACCOUNT = ("mdb_sa_id_690000000000000000000a51", "mdb_sa_sk_sandbox0000000000000000000000000000")
VERSIONED = "application/vnd.atlas.2025-02-19+json"  # invitations know 2023-01-01 alone
SANDBOX = {"ada@example.com", "grace@example.com"}
outcomes = []


def send(method, path, data, headers, *handlers):
    request = urllib.request.Request(BASE + path, method=method, data=data, headers=headers)
    try:
        with urllib.request.build_opener(*handlers).open(request, timeout=60) as answer:
            status, body = answer.status, answer.read()
    except urllib.error.HTTPError as answer:
        status, body = answer.code, answer.read()
    return status, json.loads(body) if body else None


def eq(what, expected, got):
    if expected != got:
        raise AssertionError(f"{what}: expected {expected!r}, got {got!r}")


class Module:
    """As the module stands after it has signed in."""

    def __init__(self, username, token=None):
        self.username, self.token = username, token

    def call(self, method, path, data=None):
        headers = {"Accept": VERSIONED, "Content-Type": VERSIONED}
        handlers = []
        if self.token:
            headers["Authorization"] = "Bearer " + self.token
        else:
            keys = urllib.request.HTTPPasswordMgrWithDefaultRealm()
            keys.add_password(None, BASE, *KEY)
            handlers = [urllib.request.HTTPBasicAuthHandler(keys), urllib.request.HTTPDigestAuthHandler(keys)]
        return send(method, "/api/atlas/v2" + path, None if data is None else json.dumps(data).encode(), headers, *handlers)

    def members(self):
        status, page = self.call("GET", f"/orgs/{ACME}/users?pageNum=1&itemsPerPage=100")
        eq("status", 200, status)
        return [user["username"] for user in page["results"]]

    def pending(self):
        status, invitations = self.call("GET", f"/orgs/{ACME}/invites")
        eq("status", 200, status)
        eq("a bare array", list, type(invitations))
        return {invitation["username"]: invitation for invitation in invitations}

    def nobody(self):
        eq("who is there", SANDBOX, {*SANDBOX, self.username} & set(self.members()))
        eq("invited", None, self.pending().get(self.username))

    def present(self):
        roles = ["GROUP_READ_ONLY", "GROUP_CLUSTER_MANAGER"]
        status, made = self.call("POST", f"/orgs/{ACME}/invites", {
            "username": self.username, "roles": ["ORG_MEMBER"], "groupRoleAssignments": [{"groupId": WEB, "groupRoles": roles}]})
        eq("status, of which the module takes 200 and 201", 200, status)
        eq("inviter", (SERVICE_ACCOUNT if self.token else KEY)[0], made["inviterUsername"])
        eq("roles", ["ORG_MEMBER"], made["roles"])
        eq("project roles", [{"groupId": WEB, "groupRole": role} for role in roles], made["groupRoleAssignments"])
        eq("afterwards", made, self.pending()[self.username])

    def again(self):
        eq("found", True, self.username in self.members() or self.username in self.pending())

    def absent(self):
        answer = self.call("DELETE", f"/orgs/{ACME}/invites/{self.pending()[self.username]['id']}")
        eq("answer, of which the module takes nothing but 204", (204, None), answer)
        eq("invited", None, self.pending().get(self.username))


def check(operation, steps):
    outcome = "ok"
    try:
        steps()
    except Exception as cause:
        outcome = f"MISS: {type(cause).__name__}: {cause}"
    outcomes.append(outcome == "ok")
    print(f"{CLIENT:22} {operation:72} {outcome}", flush=True)


def states(how, module):
    check(f"{how}, state: present: users, then invitations", module.nobody)
    check(f"{how}, state: present: POST with groupRoles", module.present)
    check(f"{how}, state: present, again: found", module.again)
    check(f"{how}, state: absent: DELETE", module.absent)
    check(f"{how}, state: absent, again: not found", module.nobody)


def signed_in():
    basic = base64.b64encode(":".join(SERVICE_ACCOUNT).encode()).decode()
    status, grant = send("POST", "/api/oauth/token", b"grant_type=client_credentials", {
        "Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json", "Authorization": "Basic " + basic})
    eq("status", 200, status)
    robot.token = grant["access_token"]


robot = Module("analyst@example.com", "not yet")
print(f"{'client':22} {'operation':72} outcome")
check("service account: token", signed_in)
states("service account", robot)
states("API key", Module("auditor@example.com"))
print(f"\n{CLIENT}: {outcomes.count(True)} passed, {outcomes.count(False)} failed")
sys.exit(1 if outcomes.count(False) else 0)

"""requests with HTTPDigestAuth: the 12 operations on invitations under both base paths, in one session that signs every call
with the nonce of the first challenge and a rising count."""
import os
import re

import requests
from requests.auth import HTTPDigestAuth

from check import answered, check, eq, finish

URL = os.environ["MOCKATLAS_URL"]
ACME, WEB = "690000000000000000000a01", "690000000000000000000a11"
KEYS = {
    "orgowner": "11111111-1111-4111-8111-111111111111",
    "orgmembr": "22222222-2222-4222-8222-222222222222",
    "prjowner": "33333333-3333-4333-8333-333333333333",
}
PLACES = {
    "orgs": (f"/orgs/{ACME}/invites", "/orgs/{orgId}/invites", "orgowner", ["ORG_MEMBER"], ["ORG_READ_ONLY", "ORG_GROUP_CREATOR"]),
    "groups": (f"/groups/{WEB}/invites", "/groups/{groupId}/invites", "prjowner", ["GROUP_READ_ONLY"], ["GROUP_OWNER"]),
}
SANDBOX = {"orgs": [f"{name}@example.com" for name in ("newcomer", "pending", "second", "teamed", "third", "waiting")],
           "groups": [f"{name}@example.com" for name in ("newcomer", "second", "third")]}
VERSIONED = "application/vnd.atlas.2023-01-01+json"


def session(public_key, private_key=None):
    made = requests.Session()
    made.auth = HTTPDigestAuth(public_key, private_key or KEYS[public_key])
    made.signed = []  # (nonce, nc) of each request that was signed
    made.challenges = 0

    def note(answer, *args, **kwargs):
        fields = dict(re.findall(r'(\w+)="?([^",]+)', answer.request.headers.get("Authorization", "")))
        if fields:
            made.signed.append((fields["nonce"], int(fields["nc"], 16)))
        made.challenges += sum("WWW-Authenticate" in each.headers for each in (*answer.history, answer))

    made.hooks["response"].append(note)
    return made


def call(of, method, target, **more):
    """The target goes out as it stands here; v2 is asked for its version."""
    headers = {"Accept": VERSIONED} if "/v2/" in target else {}
    return of.request(method, URL + target, headers=headers, timeout=60, **more)


def usernames(answer):
    return [invitation["username"] for invitation in answered(answer, 200)]


def invitations(base, place, caller):
    path, shown, key, roles, others = PLACES[place]
    path, shown = base + path, base + shown
    of = {"orgId": ACME, "orgName": "Acme"} if place == "orgs" else {"groupId": WEB, "groupName": "acme-web"}
    extra = {"groupRoleAssignments": [], "teamIds": []} if place == "orgs" else {}
    username = "pat+v2@example.com" if base.endswith("v2") else "pat+v1@example.com"
    before, made = [], {}

    with check(f"GET {shown}"):
        before[:] = usernames(call(caller, "GET", path))
        eq("sorted", sorted(before), before)
        eq("those of the sandbox", SANDBOX[place], [username for username in before if not username.startswith("pat")])

    with check(f"POST {shown}"):
        made.update(answered(call(caller, "POST", path, json={"username": username, "roles": roles}), 200))
        dates = {field: made[field] for field in ("createdAt", "expiresAt", "id")}
        eq("answer", {**dates, **of, **extra, "inviterUsername": key, "roles": roles, "username": username}, made)
        eq("keys in order", sorted(made), list(made))
        answered(call(caller, "POST", path, json={"username": username, "roles": roles}), 409, "USER_ALREADY_EXISTS")

    encoded = username.replace("+", "%2B")
    for how, query in (("'@' raw", encoded), ("'@' encoded", encoded.replace("@", "%40"))):
        with check(f"GET {shown}?username=, {how}"):
            eq("invitations", [made], answered(call(caller, "GET", f"{path}?username={query}"), 200))
    with check(f"GET {shown}?username=, by requests' own params"):
        eq("invitations", [made], answered(call(caller, "GET", path, params={"username": username}), 200))
        eq("an empty one is no filter", len(before) + 1, len(usernames(call(caller, "GET", path, params={"username": ""}))))

    with check(f"GET {shown}/{{invitationId}}"):
        eq("invitation", made, answered(call(caller, "GET", f"{path}/{made['id']}"), 200))

    with check(f"PATCH {shown}"):
        changed = answered(call(caller, "PATCH", path, json={"username": username, "roles": others}), 200)
        eq("answer", {**made, "roles": others}, changed)
        eq("afterwards", changed, answered(call(caller, "GET", f"{path}/{made['id']}"), 200))

    with check(f"PATCH {shown}/{{invitationId}}"):
        answered(call(caller, "PATCH", f"{path}/{made['id']}", json={"roles": ["ROOT"]}), 400, "INVALID_ENUM_VALUE")
        eq("after a refusal", {**made, "roles": others}, answered(call(caller, "GET", f"{path}/{made['id']}"), 200))
        eq("answer", made, answered(call(caller, "PATCH", f"{path}/{made['id']}", json={"roles": roles}), 200))
        eq("afterwards", made, answered(call(caller, "GET", f"{path}/{made['id']}"), 200))

    with check(f"DELETE {shown}/{{invitationId}}"):
        answer = call(caller, "DELETE", f"{path}/{made['id']}")
        eq("body", None, answered(answer, 204))
        eq("Content-Length", None, answer.headers.get("Content-Length"))
        answered(call(caller, "GET", f"{path}/{made['id']}"), 404, "INVALID_INVITATION_ID")
        answered(call(caller, "DELETE", f"{path}/{made['id']}"), 404, "INVALID_INVITATION_ID")
        eq("the others", before, usernames(call(caller, "GET", path)))


def main():
    callers = {key: session(key) for key in ("orgowner", "prjowner")}
    for base in ("/api/atlas/v2", "/api/atlas/v1.0"):
        for place, (_, _, key, _, _) in PLACES.items():
            invitations(base, place, callers[key])

    for key, place in (("orgowner", "orgs"), ("prjowner", "groups")):
        with check(f"nonce reuse, {key}: one challenge for all of these calls and 50 more"):
            caller = callers[key]
            for _ in range(50):
                found = usernames(call(caller, "GET", "/api/atlas/v2" + PLACES[place][0]))
                eq("those of the sandbox", SANDBOX[place], [username for username in found if not username.startswith("pat")])
            eq("challenges", 1, caller.challenges)
            eq("nonces", 1, len({nonce for nonce, _ in caller.signed}))
            eq("counts", list(range(1, 87)), [count for _, count in caller.signed])

    path = f"/api/atlas/v1.0/orgs/{ACME}/invites"
    with check("nonce reuse: a count that was used is refused, with a new challenge"):
        answer = call(callers["orgowner"], "GET", path)
        again = requests.get(URL + path, headers={"Authorization": answer.request.headers["Authorization"]}, timeout=60)
        eq("statuses", (200, 401), (answer.status_code, again.status_code))
        eq("challenge", "Digest ", again.headers["WWW-Authenticate"][:7])
    with check("nonce reuse: the session goes on after that"):
        answered(call(callers["orgowner"], "GET", path), 200)
        eq("challenges", 1, callers["orgowner"].challenges)

    with check("the recipe of GET /_mockatlas/connection"):
        snippets = requests.get(URL + "/_mockatlas/connection", timeout=60).json()["snippets"]
        scope = {}
        exec(next(each["text"] for each in snippets if each["id"] == "python"), scope)
        eq("invitations", answered(call(callers["orgowner"], "GET", "/api/atlas/v2" + PLACES["orgs"][0]), 200),
           scope["invitations"])

    with check("a wrong private key"):
        answer = call(session("orgowner", "99999999-9999-4999-8999-999999999999"), "GET", path)
        eq("answer", (401, 142, "UNEXPECTED_ERROR"), (answer.status_code, len(answer.content), answer.json()["errorCode"]))
    with check("a key without the role"):
        answer = call(session("orgmembr"), "DELETE", f"{path}/690000000000000000000c10")
        answered(answer, 401, "USER_UNAUTHORIZED")
        eq("challenge", None, answer.headers.get("WWW-Authenticate"))
        answered(call(callers["orgowner"], "GET", f"{path}/690000000000000000000c10"), 200)
    finish()


main()

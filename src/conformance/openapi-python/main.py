"""openapi-spec-validator and jsonschema: the descriptions of the control API and of Atlas's operations are OpenAPI 3.1, and the
control calls that only read return what their description says."""
import json
import os
import sys
import urllib.error
import urllib.request

from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

CLIENT = "openapi-python"
URL = os.environ["MOCKATLAS_URL"]
outcomes = []


def get(path):
    try:
        with urllib.request.urlopen(URL + path, timeout=60) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.read()


def outcome(operation, errors):
    told = "ok" if not errors else "MISS: " + "; ".join(str(error).splitlines()[0] for error in errors)
    print(f"{CLIENT:22} {operation:72} {told}", flush=True)
    outcomes.append(not errors)


def resolved(document, response):
    """The response, which may stand elsewhere in the document."""
    if "$ref" in response:
        steps, response = response["$ref"].split("/")[1:], document
        for step in steps:
            response = response[step]
    return response


def violations(document, response, body):
    content = resolved(document, response)["content"]
    schema = next(media["schema"] for name, media in content.items() if name.endswith("json"))
    return list(Draft202012Validator({"components": document["components"], **schema}).iter_errors(json.loads(body)))


def only_reads(call):
    parameters = call.get("parameters", [])
    answer = call["responses"].get("200", {}).get("content", {})
    return "application/json" in answer and not any(parameter["required"] for parameter in parameters)


def main():
    print(f"{'client':22} {'operation':72} outcome")
    document = json.loads(get("/_mockatlas/openapi")[1])
    outcome("the description is OpenAPI 3.1", list(OpenAPIV31SpecValidator(document).iter_errors()))
    outcome("the description of Atlas's operations is OpenAPI 3.1",
            list(OpenAPIV31SpecValidator(json.loads(get("/_mockatlas/openapi/atlas")[1])).iter_errors()))
    for path, calls in document["paths"].items():
        if "get" in calls and only_reads(calls["get"]):
            status, body = get(path)
            outcome(f"GET {path}", [f"status {status}"] if status != 200 else
                    violations(document, calls["get"]["responses"]["200"], body))
    status, body = get("/_mockatlas/behaviours?evidence=rumoured")
    outcome("a problem", [f"status {status}"] if status != 400 else
            violations(document, document["paths"]["/_mockatlas/behaviours"]["get"]["responses"]["default"], body))
    print(f"\n{CLIENT}: {outcomes.count(True)} passed, {outcomes.count(False)} failed")
    sys.exit(1 if outcomes.count(False) else 0)


main()

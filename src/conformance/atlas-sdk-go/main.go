// Command atlas-sdk-go calls a mock-atlas server as programs in Go do: by the official SDK's typed methods, signed in by an
// API key and by a service account, and by the requests that the Atlas CLI, the Terraform provider, the Kubernetes operator and the
// CloudFormation resources send, one by one.
// MOCKATLAS_URL says where the server is, which must be fresh and hold the sandbox. It prints a line for each operation.
// With MOCKATLAS_LENIENT=false the server has the setting mockatlas.lenient=false, and the checks that need a leniency expect its
// rejection.
package main

import (
	"fmt"
	"net/http"
	"os"
)

const program = "atlas-sdk-go"

// strict is whether the server rejects what Atlas is not known to accept.
var strict = os.Getenv("MOCKATLAS_LENIENT") == "false"

func main() {
	base := os.Getenv("MOCKATLAS_URL")
	if base == "" {
		fmt.Fprintln(os.Stderr, "MOCKATLAS_URL is not set: it is the address of the server, such as http://127.0.0.1:8080")
		os.Exit(2)
	}
	if len(os.Args) == 3 && os.Args[1] == "recipe" {
		listByVariables(os.Args[2])
		return
	}
	watch := &inspector{transport: http.DefaultTransport}
	http.DefaultTransport = watch // what the SDK's own UseDigestAuth and UseOAuthAuth build on
	results := &table{}
	fmt.Printf("%-16s %-92s %s\n", "client", "operation", "outcome")
	recipes(results, base)

	for _, s := range []*session{byKey(results, base), byServiceAccount(results, base)} {
		orgInvitations(s)
		projectInvitations(s)
		invitationRefusals(s)
		pendingOrgUsers(s)
		activeOrgUsers(s)
		projectUsers(s)
		teamUsers(s)
		accounts(s)
		paging(s)
		systemStatus(s)
		organizations(s)
		projects(s)
		projectOwners(s)
		projectStubs(s)
		teams(s)
		teamsOfProjects(s)
		orgAPIKeys(s)
		projectAPIKeys(s)
		accessLists(s)
		orgServiceAccounts(s)
		serviceAccountSecrets(s)
		projectServiceAccounts(s)
		serviceAccountLists(s)
		serviceAccountRefusals(s)
	}
	signIn(results, base)
	oauth(results, base)

	for _, cli := range programs(results, base, "atlas-cli", "cli", "atlascli/1.46.0 (linux;amd64;)") {
		cliOrgInvitations(cli)
		cliProjectInvitations(cli)
		cliUsers(cli)
		cliAccessLists(cli)
	}
	for _, terraform := range programs(results, base, "terraform", "tf", "terraform-provider-mongodbatlas/1.39.0 Terraform/1.13.0") {
		terraformOrgInvitation(terraform)
		terraformProjectInvitation(terraform)
		terraformOrgAssignment(terraform)
		terraformProjectAssignment(terraform)
		terraformTeamAssignment(terraform)
		terraformProject(terraform)
		terraformProjectUpdates(terraform)
		terraformTeam(terraform)
		terraformKeyAssignment(terraform)
	}
	for _, operator := range programs(results, base, "operator", "ako", "MongoDBAtlasKubernetesOperator/2.18.1 (linux;amd64)") {
		operatorProject(operator)
	}
	for _, stack := range programs(results, base, "cloudformation", "cfn", "mongodbatlas-cloudformation-resources (linux;amd64)") {
		cfnAPIKey(stack)
		cfnServiceAccountAssignment(stack)
	}

	requiredAccessList(byKey(results, base)) // last: while it is on, nobody else comes in
	watch.report(results)
	results.finish()
}

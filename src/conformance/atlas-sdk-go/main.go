// Command atlas-sdk-go calls a mock-atlas server as programs in Go do: by the official SDK's typed methods, and by the
// requests that the Atlas CLI and the Terraform provider send, one by one.
// MOCKATLAS_URL says where the server is, which must be fresh and hold the sandbox. It prints a line for each operation.
package main

import (
	"fmt"
	"net/http"
	"os"
)

const program = "atlas-sdk-go"

func main() {
	base := os.Getenv("MOCKATLAS_URL")
	if base == "" {
		fmt.Fprintln(os.Stderr, "MOCKATLAS_URL is not set: it is the address of the server, such as http://127.0.0.1:8080")
		os.Exit(2)
	}
	watch := &inspector{transport: http.DefaultTransport}
	http.DefaultTransport = watch // what the SDK's own UseDigestAuth and UseOAuthAuth build on
	results := &table{}
	fmt.Printf("%-12s %-92s %s\n", "client", "operation", "outcome")

	s := byKey(results, base)
	orgInvitations(s)
	projectInvitations(s)
	invitationRefusals(s)
	pendingOrgUsers(s)
	activeOrgUsers(s)
	projectUsers(s)
	teamUsers(s)
	accounts(s)
	paging(s)
	signIn(results, base)

	cli := atlasCLI(results, base)
	cliOrgInvitations(cli)
	cliUsers(cli)

	terraform := terraformProvider(results, base)
	terraformOrgInvitation(terraform)
	terraformProjectInvitation(terraform)
	terraformOrgAssignment(terraform)
	terraformProjectAssignment(terraform)
	terraformTeamAssignment(terraform)

	watch.report(results)
	results.finish()
}

package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"go.mongodb.org/atlas-sdk/v20250312020/admin"
)

// variables are those that a client reads, which the printed recipe exports.
type variables struct{ url, public, private, org string }

var exported = map[string]variables{
	"atlas-cli": {"MONGODB_ATLAS_OPS_MANAGER_URL", "MONGODB_ATLAS_PUBLIC_API_KEY", "MONGODB_ATLAS_PRIVATE_API_KEY", "MONGODB_ATLAS_ORG_ID"},
	"terraform": {"MONGODB_ATLAS_BASE_URL", "MONGODB_ATLAS_PUBLIC_KEY", "MONGODB_ATLAS_PRIVATE_KEY", ""},
}

// wrapper is a program around the recipe for the Go SDK, which has the calls of a function's body.
const wrapper = `package main

import (
	"context"
	"fmt"

	"go.mongodb.org/atlas-sdk/v20250312020/admin"
)

func main() {
%s
	if err != nil {
		panic(err)
	}
	invitations, _, err := client.OrganizationsApi.ListOrgInvites(context.Background(), %q).Execute()
	if err != nil {
		panic(err)
	}
	for _, invitation := range invitations {
		fmt.Println(invitation.GetUsername())
	}
}
`

// recipes runs the texts that GET /_mockatlas/connection returns: that for the Go SDK is compiled, and those for programs that read
// variables are sourced by a shell, from which this program starts again and signs in by what that client would read.
func recipes(results *table, base string) {
	texts := map[string]string{}
	results.check("recipe", "GET /_mockatlas/connection has them", func(is *outcome) {
		answer, err := http.Get(base + "/_mockatlas/connection")
		if err != nil {
			panic(err)
		}
		defer answer.Body.Close()
		var connection struct{ Snippets []struct{ ID, Text string } }
		if err := json.NewDecoder(answer.Body).Decode(&connection); err != nil {
			panic(err)
		}
		for _, snippet := range connection.Snippets {
			texts[snippet.ID] = snippet.Text
		}
		is.that("there are some", len(texts) > 0)
	})
	expected := ""
	for _, invitation := range mustList(byKey(results, base).api, acme) {
		expected += invitation.GetUsername() + "\n"
	}
	results.check("recipe", "go-sdk: compiled as printed, lists the invitations", func(is *outcome) {
		is.equal("the invitations", runGo(fmt.Sprintf(wrapper, texts["go-sdk"], acme)), expected)
	})
	for client := range exported {
		results.check("recipe", client+": the exported variables sign in, and list the invitations", func(is *outcome) {
			command := exec.Command("sh", "-c", "set -eu\n"+texts[client]+"\nexec \"$0\" recipe \"$1\"", os.Args[0], client)
			command.Env = without("MONGODB_ATLAS_")
			output, err := command.CombinedOutput()
			is.that("it succeeds", err == nil)
			is.equal("the invitations", string(output), expected)
		})
	}
}

// listByVariables is this program started by the shell that sourced a recipe.
func listByVariables(client string) {
	names := exported[client]
	api, err := admin.NewClient(admin.UseBaseURL(strings.TrimSuffix(os.Getenv(names.url), "/")),
		admin.UseDigestAuth(os.Getenv(names.public), os.Getenv(names.private)))
	if err != nil {
		panic(err)
	}
	org := acme
	if names.org != "" {
		org = os.Getenv(names.org)
	}
	for _, invitation := range mustList(api, org) {
		fmt.Println(invitation.GetUsername())
	}
}

func mustList(api *admin.APIClient, org string) []admin.OrganizationInvitation {
	invitations, _, err := api.OrganizationsApi.ListOrgInvites(background, org).Execute()
	if err != nil {
		panic(err)
	}
	return invitations
}

// runGo compiles and runs a program beside the locked versions of this one, and returns its output.
func runGo(source string) string {
	directory, err := os.MkdirTemp("", "recipe-")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(directory)
	files := map[string][]byte{"main.go": []byte(source)}
	for _, name := range []string{"go.mod", "go.sum"} {
		if files[name], err = os.ReadFile(filepath.Join("src/conformance", program, name)); err != nil {
			panic(err)
		}
	}
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(directory, name), content, 0o600); err != nil {
			panic(err)
		}
	}
	command := exec.Command("go", "run", "-mod=mod", ".")
	command.Dir = directory
	command.Env = append(os.Environ(), "GOFLAGS=-buildvcs=false")
	output, err := command.CombinedOutput()
	if err != nil {
		panic(fmt.Sprintf("%v: %s", err, output))
	}
	return string(output)
}

// without is the environment without variables of a prefix.
func without(prefix string) []string {
	kept := []string{}
	for _, variable := range os.Environ() {
		if !strings.HasPrefix(variable, prefix) {
			kept = append(kept, variable)
		}
	}
	return kept
}

// Every operation of go.mongodb.org/atlas, the client of API v1.0, that mock-atlas serves. Signs by the digest transport that
// this client is always used with.
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/mongodb-forks/digest"
	atlas "go.mongodb.org/atlas/mongodbatlas"
)

const (
	acme     = "690000000000000000000a01"
	web      = "690000000000000000000a11"
	data     = "690000000000000000000a12"
	platform = "690000000000000000000a21"
	support  = "690000000000000000000a22"
	ada      = "690000000000000000000a31"
	grace    = "690000000000000000000a32"
	globex   = "690000000000000000000b01"
	nobody   = "690000000000000000000fff"
)

var ctx = context.Background()

func signedIn(publicKey, privateKey string) *atlas.Client {
	http, err := digest.NewTransport(publicKey, privateKey).Client()
	if err != nil {
		panic(err)
	}
	made, err := atlas.New(http, atlas.SetBaseURL(os.Getenv("MOCKATLAS_URL")))
	if err != nil {
		panic(err)
	}
	return made
}

func main() {
	owner := signedIn("orgowner", "11111111-1111-4111-8111-111111111111")
	member := signedIn("orgmembr", "22222222-2222-4222-8222-222222222222")
	projectOwner := signedIn("prjowner", "33333333-3333-4333-8333-333333333333")
	stranger := signedIn("glxowner", "55555555-5555-4555-8555-555555555555")
	wrong := signedIn("orgowner", "99999999-9999-4999-8999-999999999999")

	fmt.Printf("%-22s %-72s %s\n", "client", "operation", "outcome")
	organizationInvitations(owner, member, stranger, wrong)
	projectInvitations(projectOwner, owner, member)
	users(owner)
	organizations(owner, member, stranger)
	projects(owner, member, projectOwner)
	teams(owner, member)
	projectTeams(owner)
	keys(owner, member)
	projectKeys(owner)

	fmt.Printf("\n%s: %d passed, %d failed\n", client, passed, failed)
	if failed > 0 {
		os.Exit(1)
	}
}

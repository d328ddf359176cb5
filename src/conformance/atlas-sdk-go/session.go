package main

import (
	"context"
	"fmt"
	"net/http"
	"strconv"
	"strings"

	"go.mongodb.org/atlas-sdk/v20250312020/admin"
)

// The sandbox, as docs/getting-started.md lists it.
const (
	acme       = "690000000000000000000a01"
	acmeWeb    = "690000000000000000000a11"
	acmeData   = "690000000000000000000a12"
	platform   = "690000000000000000000a21"
	support    = "690000000000000000000a22"
	ada        = "690000000000000000000a31"
	grace      = "690000000000000000000a32"
	globex     = "690000000000000000000b01"
	globexApp  = "690000000000000000000b11"
	unknown    = "699999999999999999999999"
	ownerKey   = "orgowner"
	ownerWord  = "11111111-1111-4111-8111-111111111111"
	memberKey  = "orgmembr"
	memberWord = "22222222-2222-4222-8222-222222222222"
)

var background = context.Background()

// session is a program that is signed in: what it is called in the table, and in names that it makes up.
type session struct {
	*table
	client, tag, base string
	self              string // the inviter's name on what it invites
	api               *admin.APIClient
}

func byKey(results *table, base string) *session {
	return keySession(results, base, "sdk digest", "digest", ownerKey, ownerWord)
}

// programs are the Atlas CLI and the Terraform provider, which take a key as well as a service account.
func programs(results *table, base, client, tag, agent string) []*session {
	by := admin.UseUserAgent(agent)
	return []*session{
		keySession(results, base, client+" digest", tag+"-digest", ownerKey, ownerWord, by),
		accountSession(results, base, client+" oauth", tag+"-oauth", accountID, accountSecret, by),
	}
}

func keySession(results *table, base, client, tag, key, word string, more ...admin.ClientModifier) *session {
	return open(&session{table: results, client: client, tag: tag, base: base, self: key},
		append([]admin.ClientModifier{admin.UseBaseURL(base), admin.UseDigestAuth(key, word)}, more...))
}

func open(s *session, modifiers []admin.ClientModifier) *session {
	api, err := admin.NewClient(modifiers...)
	if err != nil {
		panic(err)
	}
	s.api = api
	return s
}

func (s *session) check(operation string, look func(is *outcome)) {
	s.table.check(s.client, operation, look)
}

// email is an address that nobody else in this run has.
func (s *session) email(name string) string {
	return fmt.Sprintf("%s.%s@conformance.example", name, s.tag)
}

// spelled is a username, without capital letters if the server rejects them.
func spelled(username string) string {
	if strict {
		return strings.ToLower(username)
	}
	return username
}

// named is a name that nothing else in this run has.
func (s *session) named(name string) string { return name + "-" + s.tag }

func pointer[T any](value T) *T { return &value }

// idTime is the second in which an id was made.
func idTime(id string) int64 {
	if len(id) != 24 {
		return 0
	}
	seconds, _ := strconv.ParseInt(id[:8], 16, 64)
	return seconds
}

// nextID is the id that was made right after another one.
func nextID(id string) string {
	if len(id) != 24 {
		return ""
	}
	counter, _ := strconv.ParseInt(id[18:], 16, 64)
	return fmt.Sprintf("%s%06x", id[:18], (counter+1)&0xffffff)
}

const ok, created, accepted, noContent = http.StatusOK, http.StatusCreated, http.StatusAccepted, http.StatusNoContent

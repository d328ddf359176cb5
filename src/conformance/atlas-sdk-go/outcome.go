package main

import (
	"fmt"
	"net/http"
	"reflect"
	"strings"
	"time"

	"go.mongodb.org/atlas-sdk/v20250312020/admin"
)

// outcome is what a check finds: what differs from what Atlas does.
type outcome struct {
	misses []string
	looked bool
}

// pointless ends a check that has nothing left to look at.
type pointless struct{}

// refusal is an error as Atlas words it.
type refusal struct {
	status     int
	code       string
	detail     string
	parameters []any
}

func (is *outcome) miss(format string, arguments ...any) {
	is.misses = append(is.misses, fmt.Sprintf(format, arguments...))
}

func (is *outcome) equal(what string, got, want any) {
	is.looked = true
	if !reflect.DeepEqual(got, want) {
		is.miss("%s is %v, not %v", what, got, want)
	}
}

func (is *outcome) that(what string, holds bool) {
	is.looked = true
	if !holds {
		is.miss("not so: %s", what)
	}
}

// answered wants a success with this status, and ends the check when there is none.
func (is *outcome) answered(response *http.Response, err error, status int) {
	is.looked = true
	if err != nil {
		is.miss("%v", err)
		panic(pointless{})
	}
	is.equal("status", response.StatusCode, status)
}

// refused wants the error that Atlas has for this, as the SDK understands it.
func (is *outcome) refused(err error, want refusal) {
	is.looked = true
	got, ok := admin.AsError(err)
	if !ok {
		is.miss("%v is no error of Atlas's", err)
		return
	}
	is.equal("error", got.GetError(), want.status)
	is.equal("errorCode", got.GetErrorCode(), want.code)
	is.equal("reason", got.GetReason(), http.StatusText(want.status))
	if want.detail != "" {
		is.equal("detail", got.GetDetail(), want.detail)
	}
	if want.parameters != nil {
		is.equal("parameters", got.GetParameters(), want.parameters)
	}
	is.that(fmt.Sprintf("the text of the error has %d in it, where Terraform looks for it", want.status),
		strings.Contains(err.Error(), fmt.Sprint(want.status)))
}

// dated wants the dates of an invitation: made now, good for exactly 30 days, and its id made in the same second.
func (is *outcome) dated(id string, created, expires time.Time) {
	is.equal("the invitation's days", expires.Sub(created), 30*24*time.Hour)
	is.that("it was made in the last minute: "+created.String(), time.Since(created).Abs() < time.Minute)
	is.equal("the time in its id", idTime(id), created.Unix())
}

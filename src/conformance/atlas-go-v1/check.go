package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	atlas "go.mongodb.org/atlas/mongodbatlas"
)

const client = "atlas-go-v1"

var passed, failed int

type miss string

// check runs what is to be shown of one operation and prints its row.
func check(operation string, steps func()) {
	outcome := "ok"
	func() {
		defer func() {
			if cause := recover(); cause != nil {
				outcome = fmt.Sprint("MISS: ", cause)
			}
		}()
		steps()
	}()
	if outcome == "ok" {
		passed++
	} else {
		failed++
	}
	fmt.Printf("%-22s %-72s %s\n", client, operation, outcome)
}

func must(err error) {
	if err != nil {
		panic(miss(fmt.Sprintf("unexpected error: %v", describe(err))))
	}
}

func is(what string, want, got any) {
	if w, g := show(want), show(got); w != g {
		panic(miss(fmt.Sprintf("%s: expected %s, got %s", what, w, g)))
	}
}

func holds(what string, condition bool) {
	if !condition {
		panic(miss(what + ": not so"))
	}
}

// refused is the error as the client understands it: "404 INVALID_INVITATION_ID".
func refused(want string, err error) {
	if got := describe(err); got != want {
		panic(miss(fmt.Sprintf("expected to be refused with %s, got %s", want, got)))
	}
}

func describe(err error) string {
	if err == nil {
		return "no error"
	}
	var answer *atlas.ErrorResponse
	if !errors.As(err, &answer) {
		return err.Error()
	}
	if answer.HTTPCode != answer.Response.StatusCode || answer.Reason == "" {
		return fmt.Sprintf("status %d with the body %+v", answer.Response.StatusCode, *answer)
	}
	return strings.TrimSpace(fmt.Sprintf("%d %s", answer.HTTPCode, answer.ErrorCode))
}

func show(value any) string {
	text, err := json.Marshal(value)
	if err != nil {
		return fmt.Sprintf("%+v", value)
	}
	return string(text)
}

func collect[T, R any](all []T, of func(T) R) []R {
	var found []R
	for _, one := range all {
		found = append(found, of(one))
	}
	return found
}

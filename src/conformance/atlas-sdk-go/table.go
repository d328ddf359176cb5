package main

import (
	"fmt"
	"os"
	"strings"
)

// table prints a line for each check, as it is made, and counts them.
type table struct{ passed, failed int }

func (t *table) row(client, operation string, misses []string) {
	if len(misses) == 0 {
		t.passed++
		fmt.Printf("%-16s %-92s ok\n", client, operation)
		return
	}
	t.failed++
	fmt.Printf("%-16s %-92s MISS %s\n", client, operation, strings.Join(strings.Fields(strings.Join(misses, "; ")), " "))
}

// check runs one operation, and looks at what came of it. Whatever it panics with is a miss of this check alone.
func (t *table) check(client, operation string, look func(is *outcome)) {
	is := &outcome{}
	defer func() {
		switch cause := recover().(type) {
		case nil, pointless:
		default:
			is.miss("%v", cause)
		}
		t.row(client, operation, is.misses)
	}()
	look(is)
	if !is.looked {
		is.miss("the check looked at nothing")
	}
}

func (t *table) finish() {
	fmt.Printf("\n%s: %d passed, %d failed\n", program, t.passed, t.failed)
	if t.failed > 0 {
		os.Exit(1)
	}
}

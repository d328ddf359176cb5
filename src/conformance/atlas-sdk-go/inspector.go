package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"regexp"
	"strings"
	"time"
)

// inspector is a transport that looks at every answer for what breaks clients in Go, whichever operation it is of.
type inspector struct {
	transport http.RoundTripper
	seen      int
	misses    []string
}

var (
	mediaType = regexp.MustCompile(`^application/vnd\.atlas\.(\d{4}-\d{2}-\d{2})\+json;charset=utf-8$`)
	times     = map[string]bool{"created": true, "createdAt": true, "expiresAt": true, "invitationCreatedAt": true,
		"invitationExpiresAt": true, "lastAuth": true, "lastUsed": true, "lastUsedAt": true}
)

func (i *inspector) RoundTrip(request *http.Request) (*http.Response, error) {
	response, err := i.transport.RoundTrip(request)
	if err != nil || !strings.Contains(request.URL.Path, "/api/atlas/") {
		return response, err
	}
	body, err := io.ReadAll(response.Body)
	response.Body.Close()
	response.Body = io.NopCloser(bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	i.seen++
	for _, miss := range flaws(request, response, body) {
		i.misses = append(i.misses, fmt.Sprintf("%s %s %d: %s", request.Method, request.URL.Path, response.StatusCode, miss))
	}
	return response, nil
}

func (i *inspector) report(results *table) {
	results.check("all", fmt.Sprintf("media type, version, error body and times of all %d answers", i.seen), func(is *outcome) {
		is.that("there were answers", i.seen > 0)
		is.misses = append(is.misses, i.misses...)
	})
}

func flaws(request *http.Request, response *http.Response, body []byte) []string {
	switch {
	case response.StatusCode == http.StatusUnauthorized && len(response.Header["Www-Authenticate"]) > 0:
		return challengeFlaws(response)
	case response.StatusCode == http.StatusUnauthorized && len(body) == 0:
		return nil // a bearer token that is not taken
	case response.StatusCode == http.StatusNoContent:
		return noContentFlaws(response, body)
	case response.StatusCode < http.StatusMultipleChoices:
		return append(typeFlaws(request, response), jsonFlaws(body)...)
	}
	return errorFlaws(response, body)
}

// Trap 1: the digest client reads the first header alone, and takes it apart at comma and space.
func challengeFlaws(response *http.Response) []string {
	challenges := response.Header["Www-Authenticate"]
	if len(challenges) != 1 || !strings.HasPrefix(challenges[0], "Digest ") {
		return []string{fmt.Sprintf("the challenge is %q", challenges)}
	}
	return nil
}

func noContentFlaws(response *http.Response, body []byte) []string {
	if len(body) > 0 || response.Header.Get("Content-Length") != "" || response.Header.Get("Content-Type") == "" {
		return []string{fmt.Sprintf("%d bytes of body and the headers %v", len(body), response.Header)}
	}
	return nil
}

// Trap 3: a success has the media type of the version that was served, and trap 5: the newest one not later than asked for.
func typeFlaws(request *http.Request, response *http.Response) []string {
	served := mediaType.FindStringSubmatch(response.Header.Get("Content-Type"))
	asked := request.Header.Get("Accept")
	if served == nil || !strings.HasPrefix(asked, "application/vnd.atlas.") || "application/vnd.atlas."+served[1]+"+json" > asked {
		return []string{fmt.Sprintf("its type is %q where %q was asked for", response.Header.Get("Content-Type"), asked)}
	}
	return nil
}

func errorFlaws(response *http.Response, body []byte) []string {
	var problem struct {
		Error      *int   `json:"error"`
		ErrorCode  string `json:"errorCode"`
		Detail     string `json:"detail"`
		Reason     string `json:"reason"`
		Parameters []any  `json:"parameters"`
	}
	err := json.Unmarshal(body, &problem)
	if err != nil || problem.Error == nil || *problem.Error != response.StatusCode || problem.Parameters == nil ||
		problem.ErrorCode == "" || problem.ErrorCode != response.Header.Get("X-Error-Code") ||
		problem.Detail == "" || problem.Reason == "" || response.Header.Get("Content-Type") != "application/json" {
		return []string{fmt.Sprintf("%s with the headers %v", body, response.Header)}
	}
	return nil
}

func jsonFlaws(body []byte) []string {
	var document any
	if err := json.Unmarshal(body, &document); err != nil {
		return []string{fmt.Sprintf("%q: %v", body, err)}
	}
	return timeFlaws(document)
}

// Trap 3: times are those of RFC 3339.
func timeFlaws(document any) (found []string) {
	switch part := document.(type) {
	case []any:
		for _, element := range part {
			found = append(found, timeFlaws(element)...)
		}
	case map[string]any:
		for key, value := range part {
			text, isText := value.(string)
			if !times[key] || value == nil {
				found = append(found, timeFlaws(value)...)
			} else if _, err := time.Parse("2006-01-02T15:04:05Z", text); err != nil || !isText {
				found = append(found, fmt.Sprintf("%s is %v", key, value))
			}
		}
	}
	return found
}

package main

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"slices"
	"strings"
)

// The version dates that the two big programs ask for.
const first, clusters, users, newest = "2023-01-01", "2024-08-05", "2025-02-19", "2025-03-12"

// answer is one that was read as it came, to the byte.
type answer struct {
	status int
	header http.Header
	body   string
	json   any
}

// send puts a request of one's own through the SDK: its sign-in, its headers, its transport.
func (s *session) send(is *outcome, method, path, version, body string) answer {
	return s.sendAs(is, method, path, "application/vnd.atlas."+version+"+json", body)
}

// sendAs does so with a media type of one's own.
func (s *session) sendAs(is *outcome, method, path, media, body string) answer {
	is.looked = true
	headers := map[string]string{"Accept": media}
	var content any
	if body != "" {
		headers["Content-Type"] = media
		content = body
	}
	request, err := s.api.UntypedClient.PrepareRequest(background, s.base+path, method, content, headers, nil, nil, nil)
	if err != nil {
		is.miss("%v", err)
		panic(pointless{})
	}
	response, err := s.api.UntypedClient.CallAPI(request)
	if err != nil {
		is.miss("%v", err)
		panic(pointless{})
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		is.miss("%v", err)
		panic(pointless{})
	}
	got := answer{status: response.StatusCode, header: response.Header, body: string(text)}
	_ = json.Unmarshal(text, &got.json) // what is no JSON has no fields
	return got
}

// want sends, and ends the check when the status is another one.
func (s *session) want(is *outcome, status int, method, path, version, body string) answer {
	got := s.send(is, method, path, version, body)
	if got.status != status {
		is.miss("%s %s is answered with %d %s, not %d", method, path, got.status, got.body, status)
		panic(pointless{})
	}
	return got
}

// at is what stands in the answer under these keys and indexes; nil if nothing does.
func (a answer) at(path ...any) any {
	value := a.json
	for _, step := range path {
		switch part := value.(type) {
		case map[string]any:
			key, _ := step.(string)
			value = part[key]
		case []any:
			index, isIndex := step.(int)
			if !isIndex || index >= len(part) {
				return nil
			}
			value = part[index]
		default:
			return nil
		}
	}
	return value
}

// text is the same where a string is meant.
func (a answer) text(path ...any) string {
	text, _ := a.at(path...).(string)
	return text
}

// keys are those of the object there, in the order of the alphabet.
func (a answer) keys(path ...any) string {
	object, _ := a.at(path...).(map[string]any)
	return strings.Join(sortedKeys(object), " ")
}

func (a answer) length(path ...any) int {
	list, isList := a.at(path...).([]any)
	if !isList {
		return -1
	}
	return len(list)
}

// list is a JSON array of strings, as at gives it.
func list(elements ...string) []any {
	all := make([]any, 0, len(elements))
	for _, element := range elements {
		all = append(all, element)
	}
	return all
}

// found is the element of the array whose key has this value.
func (a answer) found(key, value string, path ...any) answer {
	elements, _ := a.at(path...).([]any)
	for _, element := range elements {
		if object, isObject := element.(map[string]any); isObject && fmt.Sprint(object[key]) == value {
			return answer{status: a.status, header: a.header, json: object}
		}
	}
	return answer{}
}

func isJSON(media string) bool { return strings.HasPrefix(media, "application/json") }

func sortedKeys(object map[string]any) []string { return slices.Sorted(maps.Keys(object)) }

package hello;

import java.util.List;
import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * A Spring MVC application with one controller and nothing else: no security, no database.
 */
@SpringBootApplication
@RestController
public class HelloApplication {

	public static void main(String[] args) {
		SpringApplication.run(HelloApplication.class, args);
	}

	@GetMapping("/hello")
	Map<String, String> hello() {
		return Map.of("hello", "world");
	}

	@GetMapping("/api/atlas/v2/orgs/{orgId}/invites/{invitationId}")
	Invitation invitation(@PathVariable String orgId, @PathVariable String invitationId) {
		return new Invitation("2026-01-31T12:00:00Z", "2026-03-02T12:00:00Z", List.of(), invitationId, "orgowner", orgId,
				"Acme", List.of("ORG_MEMBER"), List.of(), "pending@example.com");
	}

	record Invitation(String createdAt, String expiresAt, List<String> groupRoleAssignments, String id,
			String inviterUsername, String orgId, String orgName, List<String> roles, List<String> teamIds,
			String username) {

	}

}

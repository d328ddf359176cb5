package io.mockatlas.control.mail;

import java.nio.charset.StandardCharsets;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * HTML page for the invitee. It loads no resources, runs no scripts and cannot be framed.
 * Browsers send the referrer to this server only; without a referrer, they would not send
 * the origin of the form.
 *
 * @param status the status of the response
 * @param title the title
 * @param content the content below the title
 */
record HtmlPage(HttpStatusCode status, String title, Html content) {

	private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; "
			+ "base-uri 'none'; frame-ancestors 'none'";

	private static final Html STYLE = new Html("""
			:root { color-scheme: light dark; --sheet: #fff; --ground: #eef2ef; --ink: #14241d; --faint: #5b6b63;
				--line: #dbe3de; --accent: #00684a; --on-accent: #fff; }
			@media (prefers-color-scheme: dark) {
				:root { --sheet: #14211b; --ground: #0b1410; --ink: #e6efea; --faint: #9db0a6;
					--line: #2b3b33; --accent: #2fd18c; --on-accent: #06251a; }
			}
			* { box-sizing: border-box; }
			body { margin: 0; min-height: 100vh; padding: 2rem 1rem; display: flex; flex-direction: column;
				align-items: center; justify-content: center; gap: 1.25rem; background: var(--ground);
				color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
			main { width: 100%; max-width: 34rem; padding: clamp(1.25rem, 5vw, 2.25rem); background: var(--sheet);
				border: 1px solid var(--line); border-top: 4px solid var(--accent); border-radius: .5rem;
				overflow-wrap: anywhere; }
			h1 { margin: 0 0 .75rem; font-size: 1.5rem; line-height: 1.25; text-wrap: balance; }
			p { margin: 0 0 1rem; }
			p:last-child { margin: 0; }
			dl { margin: 1.5rem 0; display: grid; grid-template-columns: minmax(6rem, max-content) 1fr;
				gap: .5rem 1.25rem; padding: 1rem 0; border: solid var(--line); border-width: 1px 0; }
			dl:last-child { margin-bottom: 0; padding-bottom: 0; border-bottom: 0; }
			dt { color: var(--faint); }
			dd { margin: 0; }
			code { font: .9em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
			form { display: flex; flex-wrap: wrap; gap: .75rem; }
			button { flex: 1 1 9rem; min-height: 2.75rem; padding: .5rem 1.25rem; font: inherit; font-weight: 600;
				color: var(--ink); background: transparent; border: 1px solid var(--faint); border-radius: .375rem;
				cursor: pointer; }
			button.first { color: var(--on-accent); background: var(--accent); border-color: var(--accent); }
			button:hover { filter: brightness(1.1); }
			button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
			footer { max-width: 34rem; font-size: .85rem; color: var(--faint); text-align: center; }
			@media (max-width: 26rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin: 0 0 .6rem; } }
			""");

	private static final String SHEET = """
			<!DOCTYPE html>
			<html lang="en">
			<head>
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<meta name="robots" content="noindex">
			<title>%s</title>
			<style>
			%s</style>
			</head>
			<body>
			<main>
			<h1>%s</h1>
			%s</main>
			<footer>mock-atlas, a local stand-in for MongoDB Atlas. Nothing here reaches it.</footer>
			</body>
			</html>
			""";

	ResponseEntity<byte[]> answer() {
		return ResponseEntity.status(this.status)
			.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
			.header("Content-Security-Policy", POLICY)
			.header("Referrer-Policy", "same-origin")
			.header("X-Content-Type-Options", "nosniff")
			.header("Cache-Control", "no-store")
			.body(html().markup().getBytes(StandardCharsets.UTF_8));
	}

	Html html() {
		return Html.of(SHEET, this.title, STYLE, this.title, this.content);
	}

}

package com.example.invitations;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("atlas")
record AtlasProperties(URI url, String publicKey, String privateKey, String orgId) {
}

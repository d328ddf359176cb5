# docker build -t mock-atlas .
# docker run --rm -p 127.0.0.1:8080:8080 --read-only --tmpfs /tmp mock-atlas
# To keep the state: -v mock-atlas:/data -e MOCKATLAS_STORAGE_PATH=/data
# Logic lives in src/docker, where .ci/run executes it without Docker; it also reads the lines below, so they stay plain.

FROM maven:3.9-eclipse-temurin-25@sha256:d67198007bb4441b07d45587320f83154de80ece3608f80408ef14c6ea847753 AS build
WORKDIR /build
COPY mvnw pom.xml ./
COPY .mvn/ .mvn/
COPY src/ src/
RUN --mount=type=cache,target=/m2 sh src/docker/build.sh /m2
RUN sh src/docker/layers.sh target/mock-atlas.jar /layers

FROM eclipse-temurin:25-jre@sha256:f9e65324a37f28209ce7dd0e5149a7aa954520ed936fb87813cf6ded2400a112
WORKDIR /app
COPY --from=build /layers/dependencies/ /app/
COPY --from=build /layers/spring-boot-loader/ /app/
COPY --from=build /layers/snapshot-dependencies/ /app/
COPY --from=build /layers/application/ /app/
COPY --from=build --chown=10001:10001 /layers/data/ /data/
# A JVM cache fits the JVM and the paths that it was created with: these.
RUN java -jar /app/mock-atlas.jar prepare /app
ENV SERVER_ADDRESS=0.0.0.0
EXPOSE 8080
USER 10001:10001
# The image has no curl: the jar asks the server itself.
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --start-interval=1s CMD ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", "/app/mock-atlas.jar", "healthcheck"]
ENTRYPOINT ["java", "-XX:AOTCache=/app/mock-atlas.aot", "@/app/jvm.options", "-jar", "/app/mock-atlas.jar"]

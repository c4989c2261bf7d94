# Massline in a container:
#   docker build -t massline .
#   docker run -d -p 127.0.0.1:8080:8080 -v massline:/data -e MASSLINE_TELEGRAM_TOKEN=... -e MASSLINE_WEBHOOK_URL=... massline
# Commands other than serve run in the same container: docker exec <container> massline invite --role administrator

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
# Dependencies make a layer of their own, which stays while these files do. Maven's own goal for it misses what plugins ask
# for while they run, so a build without our sources does it; the tables' generator needs the migrations.
COPY pom.xml LICENSE ./
COPY .mvn .mvn
COPY src/build src/build
COPY src/main/resources/db src/main/resources/db
RUN mvn -B -q -DskipTests package && rm -r target
COPY config config
COPY src/main src/main
RUN mvn -B -q -DskipTests package

# A Java of only the modules that are used. jdeps finds those that classes name; by reflection come besides:
# java.desktop (pictures, and java.beans for jOOQ), java.naming and java.security.jgss (PostgreSQL), jdk.unsupported
# (protobuf in Tink), jdk.zipfs (files inside the jar), jdk.charsets (GB18030, for spreadsheets). jdk.jcmd is for operators: it
# prints the threads of a running bot. jdk.management has figures of the collector and the process.
RUN jlink --add-modules java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.rmi,java.security.jgss,java.sql,java.xml,jdk.charsets,jdk.jcmd,jdk.management,jdk.net,jdk.unsupported,jdk.zipfs \
        --no-header-files --no-man-pages --compress zip-6 --output /java

FROM debian:trixie-slim
# Java draws no letter, Latin or Chinese, without fontconfig and a font. This font has the Chinese that schools write in
# 4 MB; fonts-noto-cjk would be 90 MB.
RUN apt-get update \
    && apt-get install -y --no-install-recommends libfontconfig1 fonts-droid-fallback \
    && rm -rf /var/lib/apt/lists/*
# A fixed number, so that a folder of the host can be given to it: chown 10001:10001.
RUN groupadd --system --gid 10001 massline \
    && useradd --system --uid 10001 --gid 10001 --home-dir /data --no-create-home --shell /usr/sbin/nologin massline \
    && install -d -o massline -g massline -m 0700 /data
COPY --from=build /java /opt/java
COPY --from=build /build/target/massline.jar /build/LICENSE /opt/massline/
# For the other commands. The bot itself is started without it, below, and takes more options from JDK_JAVA_OPTIONS.
COPY --chmod=0755 massline /opt/massline/

ENV JAVA_HOME=/opt/java \
    PATH=/opt/massline:/opt/java/bin:$PATH \
    LANG=C.UTF-8 \
    MASSLINE_DATA=/data \
    MASSLINE_HTTP_HOST=0.0.0.0
USER 10001:10001
# Settings in a file are optional: mount it as /opt/massline/config/massline.yaml.
WORKDIR /opt/massline
VOLUME /data
EXPOSE 8080 9464
# Asked by bash itself, since a JVM, or curl, for each question would cost more than the answer.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${MASSLINE_HTTP_PORT:-8080} && printf 'GET /health/ready HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r -t 4 _ status _ <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xms16m", "-Xmx128m", "-XX:MinHeapFreeRatio=20", "-XX:MaxHeapFreeRatio=40", "-XX:TrimNativeHeapInterval=5000", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "/opt/massline/massline.jar"]
CMD ["serve"]

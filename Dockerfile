# Massline in a container:
#   docker build -t massline .
#   docker run -d --name massline -p 127.0.0.1:8080:8080 -v massline-data:/data -e MASSLINE_TELEGRAM_TOKEN=... -e MASSLINE_WEBHOOK_URL=... massline
# Commands other than serve run in the same container: docker exec massline massline invite --role administrator
# README.md says more.

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
# prints the threads of a running bot. jdk.management has figures of the collector and the process. Line numbers are kept of the
# program and its libraries, not of Java's own classes, where they are 5 MB. What draws on a screen, plays sound or lets another
# Java look into this one is left out.
RUN jlink --add-modules java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.rmi,java.security.jgss,java.sql,java.xml,jdk.charsets,jdk.jcmd,jdk.management,jdk.net,jdk.unsupported,jdk.zipfs \
        --no-header-files --no-man-pages --strip-java-debug-attributes --compress zip-9 --output /java \
    && cd /java/lib && rm libawt_xawt.so libjawt.so libjsound.so libsplashscreen.so jrt-fs.jar

# What of Debian a JVM needs, and nothing else: the C library, fontconfig and a shell for the launcher.
FROM debian:trixie-slim AS system
# Java draws no letter, Latin or Chinese, without fontconfig and a font. This font has the Chinese that schools write in
# 4 MB; fonts-noto-cjk would be 90 MB. Latin letters are DejaVu's.
RUN apt-get update \
    && apt-get install -y --no-install-recommends binutils busybox-static fonts-dejavu-core fonts-droid-fallback libfontconfig1 zip
# What is copied of each package, and for those who look for known faults what packages these are. Of what speaks a language only
# that letters are UTF-8; not copied are two libraries that no other one asks for.
RUN mkdir -p /system/var/lib/dpkg/status.d \
    && for package in base-files busybox-static fontconfig-config fonts-dejavu-core fonts-droid-fallback libbrotli1 libbz2-1.0 \
            libc6 libexpat1 libfontconfig1 libfreetype6 libpng16-16t64 zlib1g; do \
        dpkg-query --listfiles "$package" || exit 1; \
        dpkg-query --status "$package" > "/system/var/lib/dpkg/status.d/$package" || exit 1; \
    done > /files \
    && grep -Ev '/gconv(/|$)|/locale(/|$)|^/usr/share/(doc|lintian|man)/.|DejaVu(SansMono|Serif)|/lib(brotlienc|mvec)\.|^/usr/share/fonts-droid-fallback/' /files | sort -u > /kept \
    && find /usr/lib/locale/C.utf8 >> /kept && dpkg-query --status libc-bin > /system/var/lib/dpkg/status.d/libc-bin \
    && tar --create --no-recursion --files-from=/kept --file=/kept.tar && tar --extract --file=/kept.tar --directory=/system \
    && for tool in $(busybox --list); do [ -e "/system/bin/$tool" ] || ln -s busybox "/system/bin/$tool" || exit 1; done
# A fixed number, so that a folder of the host can be given to it: chown 10001:10001.
RUN echo 'root:x:0:0:root:/root:/sbin/nologin' > /system/etc/passwd \
    && echo 'massline:x:10001:10001::/data:/sbin/nologin' >> /system/etc/passwd \
    && echo 'root:x:0:' > /system/etc/group \
    && echo 'massline:x:10001:' >> /system/etc/group \
    && install -d -o 10001 -g 10001 -m 0700 /system/data \
    && install -d -m 1777 /system/tmp
COPY --from=build /java /system/opt/java
RUN find /system/opt/java/lib -name '*.so' -exec strip --strip-unneeded {} +
COPY --from=build /build/target/massline.jar /build/LICENSE /system/opt/massline/
# SQLite for this kind of machine alone.
RUN zip -q -d /system/opt/massline/massline.jar 'org/sqlite/native/*' -x "org/sqlite/native/Linux/$(uname -m)/*"
# For the other commands. The bot itself is started without it, below, and takes other options from _JAVA_OPTIONS.
COPY --chmod=0755 massline /system/opt/massline/

FROM scratch
COPY --from=system /system/ /
ENV JAVA_HOME=/opt/java \
    PATH=/opt/massline:/opt/java/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    LANG=C.UTF-8 \
    MALLOC_ARENA_MAX=1
# What the JVM learns of a start (an AOT cache), which makes later ones fast: see the launcher.
RUN massline rehearse
ENV MASSLINE_DATA=/data \
    MASSLINE_HTTP_HOST=0.0.0.0
USER 10001:10001
# Settings in a file are optional: mount it as /opt/massline/massline.yaml.
WORKDIR /opt/massline
VOLUME /data
EXPOSE 8080 9464
# Not asked by a JVM, which would cost more than the answer; and not through a proxy, if the container has one.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
    CMD ["sh", "-c", "exec wget -Y off -q -T 4 -O /dev/null http://127.0.0.1:${MASSLINE_HTTP_PORT:-8080}/health/ready"]
ENTRYPOINT ["java", "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xms40m", "-Xmx128m", "-Xmn24m", "-XX:SurvivorRatio=4", "-XX:TargetSurvivorRatio=90", "-XX:MinHeapFreeRatio=20", "-XX:MaxHeapFreeRatio=40", "-XX:TrimNativeHeapInterval=5000", "-XX:ReservedCodeCacheSize=32m", "-XX:SweeperThreshold=89", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-XX:AOTCache=/opt/massline/massline.aot", "-Xlog:aot=off", "-Xlog:cds=off", "-jar", "/opt/massline/massline.jar"]
CMD ["serve"]

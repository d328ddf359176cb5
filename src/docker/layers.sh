#!/bin/sh
# layers.sh JAR DIR: takes the jar apart into one directory for each layer of the image, rarely changing ones apart
# from the application, and makes the empty directory that the image offers as the home of a kept state.
set -eu
java -Djarmode=tools -jar "$1" extract --layers --destination "$2"
mkdir "$2/data"
test -s "$2/application/mock-atlas.jar"
# the image's user is none of the owners here, whatever umask the builder has
chmod -R go=rX "$2"

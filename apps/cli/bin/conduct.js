#!/usr/bin/env node
// A committed file, so that the command is linked at install time, before anything is built.
import "../dist/main.js";

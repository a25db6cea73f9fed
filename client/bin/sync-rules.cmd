@echo off
rem Runs the command line by the engine of the VS Code that opened the terminal; in any other terminal by Node.js.
setlocal
if not defined SYNC_RULES_ENGINE set "SYNC_RULES_ENGINE=node"
set "ELECTRON_RUN_AS_NODE=1"
set "ELECTRON_NO_ASAR=1"
"%SYNC_RULES_ENGINE%" "%~dp0..\..\dist\cli.js" %*

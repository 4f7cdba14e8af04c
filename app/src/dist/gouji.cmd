@echo off
rem Starts Gouji on Windows; gouji --help says what it can do. Needs a JRE or JDK of 21 or newer: the
rem one that GOUJI_JAVA or JAVA_HOME names (a folder), else the java that the path finds.
rem GOUJI_OPTS has more flags for the JVM, GOUJI_LANG is zh or en.
rem Exit codes are those of the command; 4 when there is no Java that will do.
setlocal
chcp 65001 >nul 2>&1
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if defined GOUJI_JAVA if exist "%GOUJI_JAVA%\bin\java.exe" set "java=%GOUJI_JAVA%\bin\java.exe"
"%java%" --version >nul 2>&1
if errorlevel 1 goto none
rem The second word of the first line is the version: "openjdk 21.0.5 2024-10-15 LTS".
set "version="
for /f "tokens=2" %%v in ('""%java%" --version"') do if not defined version set "version=%%v"
set "major=0"
for /f "delims=.-+" %%m in ("%version%") do set "major=%%m"
if %major% LSS 21 goto none
set "language=%GOUJI_LANG%"
if not defined language set "language=zh"
"%java%" -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Djava.awt.headless=true "-Dgouji.lang=%language%" %GOUJI_OPTS% -jar "%~dp0gouji-app.jar" %*
exit /b %errorlevel%
:none
echo gouji: no Java of 21 or newer was found; install one, or name its folder in GOUJI_JAVA. 1>&2
exit /b 4

@echo off
rem Rivethead from a checkout on Windows: the first start makes .venv from requirements.lock, later ones go straight on.
setlocal
set "ROOT=%~dp0"
if not defined RIVETHEAD_VENV set "RIVETHEAD_VENV=%ROOT%.venv"
if not defined RIVETHEAD_HOME set "RIVETHEAD_HOME=%ROOT:~0,-1%"
if not defined RIVETHEAD_PYTHON (
    for %%V in (3.13 3.12 3.11) do (
        if not defined RIVETHEAD_PYTHON py -%%V -c "" >nul 2>nul && set "RIVETHEAD_PYTHON=py -%%V"
    )
)
if not defined RIVETHEAD_PYTHON set "RIVETHEAD_PYTHON=python"
%RIVETHEAD_PYTHON% -I "%ROOT%scripts\environment.py" "%RIVETHEAD_VENV%" "%ROOT%requirements.lock" || exit /b 2
"%RIVETHEAD_VENV%\Scripts\python.exe" -m rivethead %*

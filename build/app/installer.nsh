; Windows knows a scheme by the registry: electron-builder writes file types there, but no schemes.
; SHELL_CONTEXT is the machine's part in an installation for everybody, and the user's own otherwise.
; Behind "--" nothing of a link is taken for a switch, whatever its author wrote into it.
!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\fieldbook" "" "URL:Fieldbook"
  WriteRegStr SHELL_CONTEXT "Software\Classes\fieldbook" "URL Protocol" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\fieldbook\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\fieldbook\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "--" "%1"'
!macroend

!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\fieldbook"
!macroend

#compdef makeright
# Completion of makeright for zsh. Nothing that was typed is evaluated: it is handed on as it stands.
_makeright() {
  emulate -L zsh
  local line value about offered=
  local -a values shown open
  while IFS= read -r line; do
    value=${line%%$'\t'*}
    about=${line#*$'\t'}
    case $value in
      :files | :folders) offered=$value ;;
      *=) open+=("$value") ;;
      *)
        values+=("$value")
        shown+=("$value${about:+  -- $about}")
        ;;
    esac
  done < <(command makeright complete -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)
  local found=1
  (( $#values )) && compadd -l -d shown -a values && found=0
  (( $#open )) && compadd -S '' -a open && found=0
  case $offered in
    :files) _files && found=0 ;;
    :folders) _files -/ && found=0 ;;
  esac
  return found
}
if [[ $funcstack[1] == _makeright ]]; then
  _makeright "$@"
elif (( $+functions[compdef] )); then
  compdef _makeright makeright
else
  print -u2 'makeright: completion needs compinit; see zshcompsys(1)'
fi

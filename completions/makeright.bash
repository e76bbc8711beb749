# Completion of makeright for bash. Nothing that was typed is evaluated: it is handed on as it stands.
_makeright() {
  local i word glued='' offered='' value about IFS=$' \t\n'
  local -a words=()
  # bash cuts words at = and : as well; makeright wants them whole.
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if [[ ${#words[@]} -gt 0 && -n $word && ( -n $glued || $word == [=:]* ) ]]; then
      words[${#words[@]} - 1]+=$word
    else
      words+=("$word")
    fi
    [[ $word == *[=:] ]] && glued=yes || glued=''
  done
  # What stands before the part that bash replaces must not come back.
  word=${COMP_WORDS[COMP_CWORD]}
  [[ $word == [=:] ]] && word=''
  local current=${words[${#words[@]} - 1]}
  local cut=${current%"$word"}

  COMPREPLY=()
  while IFS=$'\t' read -r value about; do
    case $value in
      :files | :folders) offered=$value ;;
      *)
        printf -v value %q "${value#"$cut"}"
        COMPREPLY+=("$value")
        [[ $value == *= ]] && compopt -o nospace 2>/dev/null
        ;;
    esac
  done < <(command makeright complete -- "${words[@]}" 2>/dev/null)

  case $offered in
    :files) compopt -o default 2>/dev/null ;;
    :folders) compopt -o dirnames 2>/dev/null ;;
  esac
}
complete -F _makeright makeright

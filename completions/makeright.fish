# Completion of makeright for fish. Nothing that was typed is evaluated: it is handed on as it stands.
function __makeright_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in (command makeright complete -- $words[2..] "$current" 2>/dev/null)
        switch $line
            case :files
                __fish_complete_path "$current"
            case :folders
                __fish_complete_directories "$current"
            case '*'
                printf '%s\n' $line
        end
    end
end
complete -c makeright -f -a '(__makeright_complete)'

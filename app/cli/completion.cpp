#include "cli/describe.h"

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

/// 'text' for any of the three shells.
QString quoted(QString text) {
    return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\'';
}

QStringList verbNames(const QList<VerbDescription>& verbs) {
    QStringList names;
    for (const VerbDescription& verb : verbs.mid(1)) {
        names << verb.name;
    }
    return names;
}

QStringList optionNames(const VerbDescription& verb) {
    QStringList names;
    for (const OptionDescription& option : verb.options) {
        names << (option.positional ? QStringList() : option.names);
    }
    return names;
}

/// "--theme) choices;;" for every option of a verb whose value is one of some words, a path, or neither.
QString bashValues(const VerbDescription& verb) {
    QString cases;
    for (const OptionDescription& option : verb.options) {
        if (option.positional || option.value.isEmpty() || option.valueOptional) {
            continue;
        }
        const QString reply =
            option.path ? u"compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- \"$cur\")"_s
                        : u"COMPREPLY=($(compgen -W %1 -- \"$cur\"))"_s.arg(quoted(option.choices.join(u' ')));
        cases +=
            u"            %1:%2) %3; return ;;\n"_s.arg(verb.name, option.names.join(u"|%1:"_s.arg(verb.name)), reply);
    }
    return cases;
}

QString bashScript(const QList<VerbDescription>& verbs) {
    QString values;
    QString options;
    for (const VerbDescription& verb : verbs) {
        values += bashValues(verb);
        options += u"            %1) words=%2 ;;\n"_s.arg(verb.name.isEmpty() ? u"''"_s : verb.name,
                                                          quoted(optionNames(verb).join(u' ')));
    }
    return uR"(# bash completion for tujian
_tujian() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} verb='' word words=''
    COMPREPLY=()
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case $word in
            %1) verb=$word; break ;;
        esac
    done
    case $verb:$prev in
            help:help) COMPREPLY=($(compgen -W %4 -- "$cur")); return ;;
%2    esac
    if [[ $cur == -* ]]; then
        case $verb in
%3        esac
        COMPREPLY=($(compgen -W "$words" -- "$cur"))
        return
    fi
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$cur")
    if [[ -z $verb && $COMP_CWORD -eq 1 ]]; then
        COMPREPLY+=($(compgen -W %4 -- "$cur"))
    fi
}
complete -F _tujian tujian
)"_s.arg(verbNames(verbs).join(u'|'), values, options, quoted(verbNames(verbs).join(u' ')));
}

/// A description inside [ ] of _arguments.
QString zshWords(QString text) {
    text.replace(u'\\', u"\\\\"_s).replace(u'[', u"\\["_s).replace(u']', u"\\]"_s).replace(u':', u"\\:"_s);
    return text;
}

QString zshOption(const OptionDescription& option) {
    QString action;
    if (!option.value.isEmpty()) {
        const QString what = option.path                ? u"_files"_s
                             : option.choices.isEmpty() ? u" "_s
                                                        : u"("_s + option.choices.join(u' ') + u')';
        action = (option.valueOptional ? u"::"_s : u":"_s) + zshWords(option.names.last()) + u':' + what;
    }
    if (option.positional) {
        const QString place = option.repeats ? u"*"_s : option.required ? u"1"_s : u"::"_s;
        return quoted(place + (option.required ? u":"_s : u""_s) + zshWords(option.help) + u':' +
                      (option.path ? u"_files"_s : u" "_s));
    }
    QStringList specs;
    for (const QString& name : option.names) {
        const bool joined = !option.value.isEmpty() && name.startsWith(u"--"_s);
        specs << quoted(name + (joined ? option.valueOptional ? u"=-"_s : u"="_s : u""_s) + u'[' +
                        zshWords(option.help) + u']' + action);
    }
    return specs.join(u" \\\n                "_s);
}

QString zshScript(const QList<VerbDescription>& verbs) {
    QString names;
    QString cases;
    for (const VerbDescription& verb : verbs.mid(1)) {
        names += u"        %1\n"_s.arg(quoted(verb.name + u':' + verb.summary));
        QStringList options;
        for (const OptionDescription& option : verb.options) {
            options << zshOption(option);
        }
        if (verb.name == u"help") {
            options << quoted(u"1:verb:("_s + verbNames(verbs).join(u' ') + u')');
        }
        cases += u"        %1)\n            _arguments \\\n                %2 ;;\n"_s.arg(
            verb.name, options.join(u" \\\n                "_s));
    }
    QStringList options;
    for (const OptionDescription& option : verbs.value(0).options) {
        if (!option.positional) {
            options << zshOption(option);
        }
    }
    return uR"(#compdef tujian
_tujian() {
    local -a verbs
    verbs=(
%1    )
    if (( CURRENT == 2 )); then
        _describe -t verbs verb verbs
        _files
        _arguments %3
        return
    fi
    local verb=$words[2]
    shift words
    (( CURRENT-- ))
    case $verb in
%2        *) _files ;;
    esac
}
_tujian "$@"
)"_s.arg(names, cases, options.join(u' '));
}

QString fishOption(const VerbDescription& verb, const OptionDescription& option) {
    const QString condition =
        verb.name.isEmpty() ? u"__fish_use_subcommand"_s : u"__fish_seen_subcommand_from "_s + verb.name;
    QString line = u"complete -c tujian -n %1"_s.arg(quoted(condition));
    for (const QString& name : option.names) {
        line += name.startsWith(u"--"_s) ? u" -l "_s + name.mid(2) : u" -s "_s + name.mid(1);
    }
    if (!option.value.isEmpty() && !option.valueOptional) {
        line += option.path ? u" -r -F"_s : u" -x"_s;
    }
    if (!option.choices.isEmpty()) {
        line += u" -a "_s + quoted(option.choices.join(u' '));
    }
    return line + u" -d "_s + quoted(option.help) + u'\n';
}

QString fishScript(const QList<VerbDescription>& verbs) {
    QString text = u"# fish completion for tujian\n"_s;
    for (const VerbDescription& verb : verbs) {
        if (!verb.name.isEmpty()) {
            text += u"complete -c tujian -n __fish_use_subcommand -a %1 -d %2\n"_s.arg(verb.name, quoted(verb.summary));
        }
        for (const OptionDescription& option : verb.options) {
            text += option.positional ? QString() : fishOption(verb, option);
        }
    }
    return text + u"complete -c tujian -n '__fish_seen_subcommand_from help' -x -a %1\n"_s.arg(
                      quoted(verbNames(verbs).join(u' ')));
}

} // namespace

QByteArray completionScript(const QList<VerbDescription>& verbs, Shell shell) {
    switch (shell) {
    case Shell::Bash:
        return bashScript(verbs).toUtf8();
    case Shell::Zsh:
        return zshScript(verbs).toUtf8();
    case Shell::Fish:
        return fishScript(verbs).toUtf8();
    }
    return {};
}

} // namespace tujian

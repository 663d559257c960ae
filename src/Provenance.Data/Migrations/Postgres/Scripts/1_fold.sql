-- Revision 1
-- Texts are compared by their code points (COLLATE "C") and folded by provenance_fold, whatever the database's locale: every
-- store orders and finds alike.

-- StoreFunctions.Fold: upper case, a character for a character. ICU knows capitals of several characters too (SS for the
-- sharp s) and maps the dotless i and the long s to ASCII letters: texts with one of these 104 characters go apart.
CREATE OR REPLACE FUNCTION provenance_fold_apart(text) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql RETURN (
    SELECT string_agg(
        CASE
            WHEN part[1] IS NULL THEN upper(part[2] COLLATE "und-x-icu") COLLATE "C"
            ELSE translate(part[1], 'ᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾳῃῳ', 'ᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾼῌῼ')
        END,
        '' ORDER BY place)
    FROM regexp_matches($1 COLLATE "C", '([\u00DF\u0131\u0149\u017F\u01F0\u0390\u03B0\u0587\u1E96-\u1E9A\u1F50\u1F52\u1F54\u1F56\u1F80-\u1FAF'
            '\u1FB2-\u1FB4\u1FB6\u1FB7\u1FBC\u1FC2-\u1FC4\u1FC6\u1FC7\u1FCC\u1FD2\u1FD3\u1FD6\u1FD7\u1FE2-\u1FE4'
            '\u1FE6\u1FE7\u1FF2-\u1FF4\u1FF6\u1FF7\u1FFC\uFB00-\uFB06\uFB13-\uFB17])|(.)', 'g')
        WITH ORDINALITY AS match (part, place));

CREATE OR REPLACE FUNCTION provenance_fold(text) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql RETURN
    CASE
        WHEN octet_length($1) = length($1) THEN upper($1 COLLATE "C")
        WHEN $1 COLLATE "C" !~ '[\u00DF\u0131\u0149\u017F\u01F0\u0390\u03B0\u0587\u1E96-\u1E9A\u1F50\u1F52\u1F54\u1F56\u1F80-\u1FAF'
            '\u1FB2-\u1FB4\u1FB6\u1FB7\u1FBC\u1FC2-\u1FC4\u1FC6\u1FC7\u1FCC\u1FD2\u1FD3\u1FD6\u1FD7\u1FE2-\u1FE4'
            '\u1FE6\u1FE7\u1FF2-\u1FF4\u1FF6\u1FF7\u1FFC\uFB00-\uFB06\uFB13-\uFB17]' THEN upper($1 COLLATE "und-x-icu") COLLATE "C"
        ELSE provenance_fold_apart($1)
    END;

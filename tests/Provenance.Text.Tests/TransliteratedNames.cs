namespace Provenance.Text.Tests;

/// <summary>Two hundred pairs of names: the same in two transliterations or scripts, and near ones that are others.</summary>
internal static class TransliteratedNames
{
    /// <summary>The same name twice.</summary>
    public static IReadOnlyList<(string One, string Other)> Same { get; } = Pairs(
        """
        Zelenskyy Zelensky; Zelenskyy Zelenskiy; Zelenskyy Зеленський; Zelenskij Зеленский; Kyiv Kiev; Kyiv Київ; Kiev Киев;
        Volodymyr Володимир; Vladimir Владимир; Wladimir Vladimir; Volodymyr Wolodymyr; Putin Путин; Poutine Путин; Navalny Навальный;
        Navalnyj Navalny; Gorbachev Горбачёв; Gorbachev Gorbachov; Gorbachyov Gorbachev; Khrushchev Хрущёв; Khrushchev Khrushchov;
        Yeltsin Ельцин; Eltsin Yeltsin; Shoigu Шойгу; Shoygu Shoigu; Gerasimov Герасимов; Lavrov Лавров; Peskov Песков;
        Prigozhin Пригожин; Prigojine Prigozhin; Medvedev Медведев; Medvedyev Medvedev; Lukashenko Лукашенко; Lukaschenko Lukashenko;
        Tsikhanouskaya Ціханоўская; Tikhanovskaya Тихановская; Tikhanovskaia Tikhanovskaya; Yanukovych Янукович; Janukowytsch Yanukovych;
        Ianoukovitch Yanukovych; Poroshenko Порошенко; Porochenko Poroshenko; Timoshenko Тимошенко; Tymoshenko Timoshenko;
        Klitschko Кличко; Klychko Klitschko; Zaluzhnyi Залужний; Zaluzhny Zaluzhnyi; Syrskyi Сирський; Syrsky Syrskyi;
        Budanov Буданов; Yermak Єрмак; Ermak Yermak; Kuleba Кулеба; Shmyhal Шмигаль; Kharkiv Харків; Kharkiv Kharkov;
        Lviv Lvov; Lviv Львів; Kherson Херсон; Odesa Odessa; Odesa Одеса; Mykolaiv Миколаїв; Mykolayiv Mykolaiv; Dnipro Дніпро;
        Luhansk Lugansk; Luhansk Луганськ; Chernihiv Chernigov; Donetsk Донецьк; Mariupol Маріуполь; Bakhmut Бахмут;
        Avdiivka Авдіївка; Avdiyivka Avdiivka; Zaporizhzhia Запоріжжя; Zaporizhzhya Zaporizhzhia; Tchaikovsky Чайковский;
        Tchaikovsky Chaikovskiy; Dostoevsky Достоевский; Dostoyevsky Dostoevsky; Dostojewski Dostoevsky; Tolstoy Толстой; Tolstoi Tolstoy;
        Pushkin Пушкин; Chekhov Чехов; Tchekhov Chekhov; Rachmaninov Рахманинов; Alexander Александр; Alexander Aleksandr;
        Alexei Алексей; Aleksey Alexei; Sergei Сергей; Sergey Sergei; Serguei Sergey; Dmitry Дмитрий; Dmitri Dmitriy; Yuri Юрий;
        Iouri Yuri; Mikhail Михаил; Mihail Mikhail; Nikolai Николай; Nikolay Nikolai; Andrei Андрей; Andrey Andrei; Tatiana Татьяна;
        Tatyana Tatiana; Natalia Наталья; Nataliya Natalia; Ekaterina Екатерина; Yekaterina Ekaterina; Sofia Sofiya; Oksana Оксана;
        Oleksandr Олександр; Oleh Олег; Tsipras Τσίπρας; Mitsotakis Μητσοτάκης; Papadopoulos Παπαδόπουλος; Varoufakis Βαρουφάκης;
        Vučić Вучић; Vucic Вучић; Milošević Милошевић; Miloshevich Milosevic; Đinđić Ђинђић; Saakashvili სააკაშვილი;
        Pashinyan Փաշինյան; Hussein Husayn; Hussein Hossein; Muhammad Mohammad; Mohammed Mohamed; Osama Usama
        """);

    /// <summary>Two names that are near each other, and not the same.</summary>
    public static IReadOnlyList<(string One, string Other)> Different { get; } = Pairs(
        """
        Putin Patten; Petrov Petrova; Ivanov Ivanova; Ivanov Yvonne; Mikhailov Mikhailova; Zelensky Zielinski; Zelensky Zelenka;
        Kiev Kava; Kyiv Kielce; Lviv Louvre; Moscow Moskvin; Minsk Monsk; Marina Martina; Marina Moreno; Olga Oleg; Irina Arina;
        Anton Antonina; Pavel Pavlov; Pavel Pablo; Nikolai Nikolaus; Sergei Serena; Dmitry Demetra; Daniel Danilova; Alexei Aleksandr;
        Alexander Alexandra; Natalia Natasha; Tatiana Titania; Medvedev Medvedeva; Lavrov Lovren; Peskov Pskov; Peskov Paskal;
        Gerasimov Gerasimova; Shoigu Shogun; Budanov Bodnar; Kuleba Kolbe; Yermak Yarmouk; Poroshenko Timoshenko;
        Poroshenko Doroshenko; Lukashenko Lukashevich; Lukashenko Ilyushenko; Tolstoy Telstar; Pushkin Pishkek; Chekhov Chukhov;
        Chekhov Zhukov; Zhukov Zaikov; Bulgakov Bulganin; Bulganin Belgian; Gogol Google; Gagarin Gregorian; Navalny Novello;
        Navalny Navarro; Hassan Hussein; Hassan Hussam; Mahmoud Mohammed; Ahmad Hamid; Hamad Hamid; Karim Akram; Osama Obama;
        Tsipras Tsiolkas; Mitsotakis Mitsubishi; Vucic Vukovic; Milosevic Milosavljevic; Milosevic Milanovic; Saakashvili Ivanishvili;
        Pashinyan Poghosyan; Kharkiv Kherson; Kharkiv Kharg; Odessa Edessa; Donetsk Dnipro; Luhansk Lutsk; Mariupol Melitopol;
        Bakhmut Bahamut; Dnipro Dnieper; Warsaw Worcester; Wagner Wegener; Merkel Markle; Merkel Mirkala; Macron Marconi;
        Martin Merton; Schmidt Schmitz; Biden Boden; Trump Tromp; Harris Horace; Sanders Sunders; Carter Cartier; Carter Corder
        """);

    private static List<(string, string)> Pairs(string text) =>
        [.. text.Split(';', StringSplitOptions.TrimEntries).Select(pair => pair.Split(' ')).Select(pair => (pair[0], pair[1]))];
}

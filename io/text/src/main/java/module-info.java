/** The ground floor: names, numbers, JSON and files, for which only the JDK is needed. */
module org.hepmva.text {
    exports org.hepmva.text;
    exports org.hepmva.text.json;
}
